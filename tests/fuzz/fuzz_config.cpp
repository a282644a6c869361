// SPDX-License-Identifier: GPL-3.0-or-later
#include "checkpoint/config.h"
#include "fuzz/mutate.h"

int main(int argc, char** argv) {
  const seamark::fuzz::Scratch scratch;
  seamark::fuzz::Target target;
  target.name = "config";
  target.seeds = {
      R"({"model_type":"llama","hidden_size":64,"intermediate_size":172,"num_hidden_layers":5,"num_attention_heads":8,
          "num_key_value_heads":4,"head_dim":8,"vocab_size":512,"max_position_embeddings":256,"rms_norm_eps":1e-05,
          "hidden_act":"silu","tie_word_embeddings":true,"bos_token_id":1,"eos_token_id":[2,3],
          "rope_parameters":{"rope_type":"default","rope_theta":10000.0}})",
      R"({"model_type":"mistral","hidden_size":64,"intermediate_size":172,"num_hidden_layers":2,"num_attention_heads":8,
          "num_key_value_heads":null,"vocab_size":512,"sliding_window":100,"rope_theta":500000.0,
          "rope_scaling":{"rope_type":"llama3","factor":8.0,"low_freq_factor":1.0,"high_freq_factor":4.0,
          "original_max_position_embeddings":128}})"};
  target.words = {"\"rope_scaling\":", "\"type\":\"linear\"", "\"attention_bias\":true",
                  "\"quantization_config\":", "llama"};
  target.read = [&](const std::string& input) {
    scratch.write("config.json", input);
    seamark::read_model_config(scratch.folder());
  };
  return seamark::fuzz::run(target, argc, argv);
}
