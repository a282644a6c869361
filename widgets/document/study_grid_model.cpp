// SPDX-License-Identifier: GPL-3.0-or-later
#include "document/study_grid_model.h"

#include <algorithm>

#include "document/study_words.h"
#include "document/wording.h"

namespace seamark {
namespace {

struct GridWords {
  Q_DECLARE_TR_FUNCTIONS(StudyGridModel)
};

}  // namespace

QString study_state_text(StudyCell::State state) {
  switch (state) {
    case StudyCell::State::waiting:
      return GridWords::tr("not begun");
    case StudyCell::State::running:
      return GridWords::tr("running");
    case StudyCell::State::done:
      return GridWords::tr("done");
    case StudyCell::State::failed:
      return GridWords::tr("failed");
    case StudyCell::State::cancelled:
      return GridWords::tr("stopped half-way, goes on from there");
  }
  return {};
}

StudyGridModel::StudyGridModel(StudyDesk& desk, QObject* parent) : QAbstractTableModel(parent), desk_(desk) {
  connect(&desk_, &StudyDesk::grid_changed, this, &StudyGridModel::refresh);
  connect(&desk_, &StudyDesk::cell_changed, this, [this](int study, int point) {
    if (study != desk_.current()) return;
    if (const QModelIndex at = index_of(point); at.isValid()) Q_EMIT dataChanged(at, at);
  });
  refresh();
}

void StudyGridModel::refresh() {
  beginResetModel();
  row_axis_ = -1;
  rows_ = columns_ = 0;
  column_axes_.clear();
  points_.clear();
  if (desk_.is_shown()) {
    const StudySpec& study = desk_.study(desk_.current());
    const auto axes = static_cast<int>(study.axes.size());
    int repeat = -1;
    for (int a = 0; a < axes; ++a)
      if (study.axes[static_cast<size_t>(a)].name == study.statistics.repeat) repeat = a;
    for (int a = 0; a < axes; ++a) {
      if (a == repeat) continue;
      if (row_axis_ < 0 && axes > 1) {
        row_axis_ = a;
      } else {
        column_axes_.push_back(a);
      }
    }
    if (repeat >= 0) column_axes_.push_back(repeat);
    const auto size = [&](int axis) {
      return static_cast<int>(study.axes[static_cast<size_t>(axis)].values.size());
    };
    rows_ = row_axis_ < 0 ? 1 : size(row_axis_);
    columns_ = 1;
    for (const int axis : column_axes_) columns_ *= size(axis);
    points_.assign(static_cast<size_t>(rows_) * static_cast<size_t>(columns_), -1);
    const std::vector<StudyPoint>& points = desk_.points(desk_.current());
    for (size_t p = 0; p < points.size(); ++p) {
      const std::vector<size_t>& choice = points[p].choice;
      size_t column = 0;
      for (const int axis : column_axes_)
        column = column * static_cast<size_t>(size(axis)) + choice[static_cast<size_t>(axis)];
      const size_t row = row_axis_ < 0 ? 0 : choice[static_cast<size_t>(row_axis_)];
      points_[row * static_cast<size_t>(columns_) + column] = static_cast<int>(p);
    }
  }
  endResetModel();
}

int StudyGridModel::rowCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : rows_; }
int StudyGridModel::columnCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : columns_; }

int StudyGridModel::point_at(const QModelIndex& index) const {
  if (!index.isValid() || index.row() >= rows_ || index.column() >= columns_) return -1;
  return points_[static_cast<size_t>(index.row()) * static_cast<size_t>(columns_) +
                 static_cast<size_t>(index.column())];
}

QModelIndex StudyGridModel::index_of(int point) const {
  const auto found = std::find(points_.begin(), points_.end(), point);
  if (point < 0 || found == points_.end()) return {};
  const auto at = static_cast<int>(found - points_.begin());
  return index(at / columns_, at % columns_);
}

std::vector<size_t> StudyGridModel::choice_of(int column) const {
  const StudySpec& study = desk_.study(desk_.current());
  std::vector<size_t> out(column_axes_.size());
  auto rest = static_cast<size_t>(column);
  for (size_t level = column_axes_.size(); level-- > 0;) {
    const size_t size = study.axes[static_cast<size_t>(column_axes_[level])].values.size();
    out[level] = rest % size;
    rest /= size;
  }
  return out;
}

QString StudyGridModel::axis_label(int axis, size_t value) const {
  return axis_value_text(desk_.study(desk_.current()).axes[static_cast<size_t>(axis)], value);
}

QString StudyGridModel::level_name(int level) const {
  const auto axis = static_cast<size_t>(column_axes_[static_cast<size_t>(level)]);
  return axis_text(desk_.study(desk_.current()).axes[axis]);
}

QString StudyGridModel::level_label(int level, int column) const {
  return axis_label(column_axes_[static_cast<size_t>(level)], choice_of(column)[static_cast<size_t>(level)]);
}

QString StudyGridModel::row_name() const {
  if (row_axis_ < 0) return {};
  return axis_text(desk_.study(desk_.current()).axes[static_cast<size_t>(row_axis_)]);
}

int StudyGridModel::breaks_at(int column) const {
  if (column == 0) return 0;
  const std::vector<size_t> before = choice_of(column - 1), here = choice_of(column);
  return static_cast<int>(std::mismatch(before.begin(), before.end(), here.begin()).first - before.begin());
}

Qt::ItemFlags StudyGridModel::flags(const QModelIndex& index) const {
  return point_at(index) < 0 ? Qt::NoItemFlags : Qt::ItemIsEnabled | Qt::ItemIsSelectable;
}

QVariant StudyGridModel::data(const QModelIndex& index, int role) const {
  if (!checkIndex(index, CheckIndexOption::IndexIsValid)) return {};
  const int at = point_at(index);
  if (at < 0) {
    return role == Qt::ToolTipRole || role == Qt::AccessibleTextRole ? QVariant(tr("Left out of the study."))
                                                                     : QVariant();
  }
  const int study = desk_.current();
  const StudyCell& cell = desk_.cell(study, at);
  const StudyPoint& point = desk_.points(study)[static_cast<size_t>(at)];
  const bool running = cell.state == StudyCell::State::running, done = cell.state == StudyCell::State::done;
  QString result = study_state_text(cell.state);
  const bool paused = running && desk_.is_paused();
  if (running)
    result = (paused ? tr("paused, %1 of its steps") : tr("running, %1 of its steps"))
                 .arg(percent(cell.fraction, 0));
  if (done) result = tr("done, %1 of %2 facts learned").arg(percent(cell.learned), count(cell.facts));
  if (cell.state == StudyCell::State::failed) result = tr("failed: %1").arg(cell.message);
  switch (role) {
    case state_role:
      return static_cast<int>(cell.state);
    case share_role:
      return done ? cell.learned : running ? cell.fraction : 0.0;
    case run_role:
      return QString::fromStdString(point.spec.name);
    case paused_role:
      return paused;
    case Qt::TextAlignmentRole:
      return QVariant::fromValue<Qt::Alignment>(Qt::AlignRight | Qt::AlignVCenter);
    case Qt::DisplayRole:
      if (done) return number(100 * cell.learned, 1);
      return running ? percent(cell.fraction, 0) : QString();
    case Qt::AccessibleTextRole: {
      const QString place = place_text(desk_.study(study), point);
      return place.isEmpty() ? result : place + ": " + result;
    }
    case Qt::ToolTipRole:
      return QString(QString::fromStdString(point.spec.name) + '\n' + fields_text(desk_.study(study), point) +
                     '\n' + result);
    default:
      return {};
  }
}

QVariant StudyGridModel::headerData(int section, Qt::Orientation orientation, int role) const {
  const bool across = orientation == Qt::Horizontal;
  if (!desk_.is_shown() || section < 0 || section >= (across ? columns_ : rows_)) return {};
  if (role == Qt::TextAlignmentRole) {
    return QVariant::fromValue<Qt::Alignment>((across ? Qt::AlignHCenter : Qt::AlignRight) |
                                              Qt::AlignVCenter);
  }
  const bool whole = role == Qt::ToolTipRole || role == Qt::AccessibleTextRole;
  if (role != Qt::DisplayRole && !whole) return {};
  // In a tooltip each with the fields of the spec that it sets.
  const bool with_paths = role == Qt::ToolTipRole;
  const auto in_full = [&](int axis, const QString& label) {
    const StudyAxis& of = desk_.study(desk_.current()).axes[static_cast<size_t>(axis)];
    const QString text = axis_text(of) + ' ' + label;
    return with_paths ? QStringLiteral("%1 (%2)").arg(text, axis_paths(of)) : text;
  };
  if (!across) {
    if (row_axis_ < 0) return whole ? QVariant() : QVariant(QString());
    const QString label = axis_label(row_axis_, static_cast<size_t>(section));
    return whole ? in_full(row_axis_, label) : label;
  }
  if (column_axes_.empty()) return QString();
  if (!whole) return level_label(levels() - 1, section);
  QStringList out;
  for (int level = 0; level < levels(); ++level)
    out << in_full(column_axes_[static_cast<size_t>(level)], level_label(level, section));
  return out.join(with_paths ? QStringLiteral("\n") : QStringLiteral(", "));
}

}  // namespace seamark
