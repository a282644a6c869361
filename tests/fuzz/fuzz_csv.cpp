// SPDX-License-Identifier: GPL-3.0-or-later
#include "fuzz/mutate.h"
#include "support/csv.h"

int main(int argc, char** argv) {
  using namespace seamark;
  fuzz::Target target;
  target.name = "csv";
  target.seeds = {"a,b\n1,\"x \"\"y\"\"\nz\"\n,\n\"\"\n", "\xef\xbb\xbf\"ä\"\r\n\"\"\"\"\r\n", "a;b\tc,d"};
  target.words = {"\"", "\"\"", "\"\"\"", ",", "\r\n", "\r", "\n\"", "\",\""};
  target.read = [](const std::string& input) {
    CsvReader reader(input, "input.csv", guess_delimiter(input));
    CsvRow row;
    int64_t line = 0;
    std::string written;
    while (reader.next(row)) {
      SEAMARK_ASSERT(row.line > line && !row.cells.empty());
      line = row.line;
      written.clear();
      append_csv_row(written, row.cells);
      CsvRow again;
      SEAMARK_ASSERT(CsvReader(written, "written").next(again) && again.cells == row.cells);
    }
  };
  return fuzz::run(target, argc, argv);
}
