<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN">
    <context>
        <name>Distance</name>
        <message>
            <source>the answer has no tokens</source>
            <translation>答案没有词元</translation>
        </message>
        <message>
            <source>the model has no vector for a token of the answer</source>
            <translation>模型没有答案中某个词元的向量</translation>
        </message>
        <message>
            <source>the model gives no finite score</source>
            <translation>模型没有给出有限的分数</translation>
        </message>
        <message>
            <source>no weight in the data</source>
            <translation>数据中没有权重</translation>
        </message>
        <message>
            <source>the distance is not a finite number</source>
            <translation>距离不是有限的数</translation>
        </message>
        <message>
            <source>target and original have the same vector, so there is no direction</source>
            <translation>目标与原答案的向量相同，因此没有方向</translation>
        </message>
        <message>
            <source>directional needs three facts of the relation</source>
            <translation>directional 需要该关系的三个事实</translation>
        </message>
        <message>
            <source>the data give no original answer</source>
            <translation>数据没有给出原答案</translation>
        </message>
    </context>
    <context>
        <name>Error</name>
        <message>
            <source>An image of {0} dpi is too large; choose fewer dots per inch.</source>
            <translation>{0} dpi 的图像太大；请降低分辨率。</translation>
        </message>
        <message>
            <source>A figure&apos;s file ends in .pdf, .svg, .png, .csv or .tex.</source>
            <translation>图的文件名须以 .pdf、.svg、.png、.csv 或 .tex 结尾。</translation>
        </message>
        <message>
            <source>The axis must end above its start.</source>
            <translation>坐标轴的终点必须大于起点。</translation>
        </message>
        <message>
            <source>A logarithmic axis shows numbers above 0 only.</source>
            <translation>对数轴只能显示大于 0 的数。</translation>
        </message>
        <message>
            <source>Write a condition as column=value.</source>
            <translation>请把条件写成 列=值。</translation>
        </message>
        <message>
            <source>A figure needs a name of at most 200 bytes.</source>
            <translation>图需要一个不超过 200 字节的名称。</translation>
        </message>
        <message>
            <source>A figure is at least 20 mm wide and high.</source>
            <translation>图的宽和高至少为 20 mm。</translation>
        </message>
        <message>
            <source>A figure has 1 to 12 panels.</source>
            <translation>一幅图有 1 到 12 个分图。</translation>
        </message>
        <message>
            <source>Expected a list of panels.</source>
            <translation>此处应为分图列表。</translation>
        </message>
        <message>
            <source>Write the size in mm as 89x63 or 89, between 20 and 1200.</source>
            <translation>请以毫米写出尺寸，如 89x63 或 89，介于 20 与 1200 之间。</translation>
        </message>
        <message>
            <source>The session holds no figure; make one with --kind.</source>
            <translation>会话中没有图；请用 --kind 生成。</translation>
        </message>
        <message>
            <source>The session has no figure &quot;{0}&quot;. It has: {1}.</source>
            <translation>会话中没有图“{0}”。现有：{1}。</translation>
        </message>
        <message>
            <source>There are no words in the language &quot;{0}&quot;; choose en, de or zh_CN.</source>
            <translation>没有语言“{0}”的文字；请选择 en、de 或 zh_CN。</translation>
        </message>
        <message>
            <source>Name at least one colour.</source>
            <translation>请至少给出一种颜色。</translation>
        </message>
        <message>
            <source>&quot;{0}&quot; is no colour; write it as #0072B2.</source>
            <translation>“{0}”不是颜色；请写成 #0072B2 的形式。</translation>
        </message>
        <message>
            <source>The font {0} is not on this machine. Install it (DejaVu Sans: package fonts-dejavu-core), or name another.</source>
            <translation>本机没有字体 {0}。请安装（DejaVu Sans：软件包 fonts-dejavu-core）或换一种字体。</translation>
        </message>
        <message>
            <source>There is no style &quot;{0}&quot;. Choose acl, ieee, nature or plain, or name a JSON file{1}.</source>
            <translation>没有样式“{0}”。请选择 acl、ieee、nature 或 plain，或给出 JSON 文件{1}。</translation>
        </message>
        <message>
            <source>The table &quot;{0}&quot; is empty.</source>
            <translation>表“{0}”为空。</translation>
        </message>
        <message>
            <source>No row of the table &quot;{0}&quot; meets the conditions.</source>
            <translation>表“{0}”中没有满足条件的行。</translation>
        </message>
        <message>
            <source>The table &quot;{0}&quot; has no column of numbers &quot;{1}&quot;. It has: {2}.</source>
            <translation>表“{0}”没有数值列“{1}”。现有：{2}。</translation>
        </message>
        <message>
            <source>The session holds no distances.</source>
            <translation>会话中没有距离。</translation>
        </message>
        <message>
            <source>The session has no distances for {0}, {1}, {2}. It has: {3}.</source>
            <translation>会话中没有 {0}、{1}、{2} 的距离。现有：{3}。</translation>
        </message>
        <message>
            <source>Runs have no column &quot;{0}&quot;. They have: {1}.</source>
            <translation>运行没有列“{0}”。现有：{1}。</translation>
        </message>
        <message>
            <source>The session has no run &quot;{0}&quot;. It has: {1}.</source>
            <translation>会话中没有运行“{0}”。现有：{1}。</translation>
        </message>
        <message>
            <source>The run &quot;{0}&quot; has nothing to show here yet.</source>
            <translation>运行“{0}”在此还没有可显示的内容。</translation>
        </message>
        <message>
            <source>The session has no run with these results.</source>
            <translation>会话中没有含此类结果的运行。</translation>
        </message>
        <message>
            <source>No fact has a distance in this setting.</source>
            <translation>在此设置下没有事实具有距离。</translation>
        </message>
        <message>
            <source>No trained fact has a distance in this setting.</source>
            <translation>在此设置下没有训练过的事实具有距离。</translation>
        </message>
        <message>
            <source>No fact that was not learned has a distance before and after.</source>
            <translation>没有未学会的事实同时具有前后距离。</translation>
        </message>
        <message>
            <source>The session holds no result tables yet.</source>
            <translation>会话中还没有结果表。</translation>
        </message>
        <message>
            <source>No result table fits this kind of figure; name one of: {0}.</source>
            <translation>没有适合此类图的结果表；请从中指定：{0}。</translation>
        </message>
        <message>
            <source>There is no result table of this name. There are: {0}.</source>
            <translation>没有此名称的结果表。现有：{0}。</translation>
        </message>
        <message>
            <source>Name a column of the table &quot;{0}&quot;.</source>
            <translation>请指定表“{0}”的一列。</translation>
        </message>
        <message>
            <source>The table &quot;{0}&quot; has no matrix &quot;{1}&quot;. It has: {2}.</source>
            <translation>表“{0}”没有矩阵“{1}”。现有：{2}。</translation>
        </message>
        <message>
            <source>The matrix is empty.</source>
            <translation>矩阵为空。</translation>
        </message>
        <message>
            <source>Two rows fall into the cell {0}, {1}; choose among them with a condition (where).</source>
            <translation>两行落入同一单元格 {0}、{1}；请用条件（where）选择。</translation>
        </message>
        <message>
            <source>The table &quot;{0}&quot; has no matrix &quot;{1}&quot; with a row for each of its own.</source>
            <translation>表“{0}”没有逐行对应的矩阵“{1}”。</translation>
        </message>
        <message>
            <source>Write --set as field=value.</source>
            <translation>请把 --set 写成 字段=值。</translation>
        </message>
        <message>
            <source>A figure has no such field; the nearest is &quot;{0}&quot;.</source>
            <translation>图没有此字段；最接近的是“{0}”。</translation>
        </message>
        <message>
            <source>The figure has no panel &quot;{0}&quot;.</source>
            <translation>图没有分图“{0}”。</translation>
        </message>
        <message>
            <source>Name one of --kind, --figure and --spec.</source>
            <translation>请指定 --kind、--figure、--spec 之一。</translation>
        </message>
        <message>
            <source>Name a file with -o, or --save a figure.</source>
            <translation>请用 -o 指定文件，或用 --save 保存图。</translation>
        </message>
        <message>
            <source>{0} is no linear module; choose among q_proj, k_proj, v_proj, o_proj, gate_proj, up_proj, down_proj.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>This adapter uses DoRA, which is not supported yet. Use a LoRA adapter.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The adapter holds {0} values; F32, F16, BF16 or F64 are needed.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>No module is adapted. Name at least one, for example q_proj.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The model has no layer {0}; its layers are 0 to {1}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>A list of at most {0} ids is read here.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The activation {0} is not supported, only silu.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Models whose attention projections have a bias are not supported.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Models whose MLP projections have a bias are not supported.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Dropout in the attention is not supported; set it to 0.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Rotary embeddings of a part of the head are not supported.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Quantised checkpoints are not supported; use the original in F32, F16 or BF16.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>This must be an object or null.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Rotary embeddings of type {0} are not supported, only default, linear and llama3.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>This must be more than low_freq_factor.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{0} attention heads cannot share {1} key-value heads evenly.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The hidden size {0} is not a multiple of the {1} attention heads.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Rotary embeddings need an even head dimension, but it is {0}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Models of type "{0}" are not supported, only llama and mistral.</source>
            <translation>不支持类型为“{0}”的模型，仅支持 llama 和 mistral。</translation>
        </message>
        <message>
            <source>Adapters of type {0} are not read here, only LORA.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Trained biases ("{0}") are not supported.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The initialisation "{0}" changes the base model and is not supported.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>This option changes what the adapter computes and is not supported; it must be off.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>This must be a list of module names.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The target "{0}" is none of the linear modules of this model's layers.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The layers of this model are called "layers".</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The list of targets is empty.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>This cannot stand beside target_modules as a regular expression.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The targets fit no linear module of this model.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Adapters hold F32, F16 or BF16, but this tensor is {0}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The shape is [{0}], but the model and the adapter's configuration need [{1}].</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Tensors that adapter_config.json asks for are missing: {0}. Not asked for: {1}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Tensors that adapter_config.json does not ask for: {0}. Is it the right model?</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The folder cannot be made: {0}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The {0} must hold whole numbers from 0 on. The file is damaged.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The header has no valid "{0}" for this tensor. The file is damaged.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Tensors of type {0} are not supported; convert the checkpoint to F32, F16 or BF16.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The tensor has {0} dimensions; at most {1} are read.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>"data_offsets" must hold two numbers. The file is damaged.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The tensor should lie at bytes {0} to {1} of {2}. The file is cut short or damaged; download or copy it again.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The tensor's shape needs {0} bytes, but the header gives it {1}. The file is damaged.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The metadata must be an object of texts. The file is damaged.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The tensor begins at byte {0}, but the one before it ends at {1}: an overlap or a hole. The file is damaged.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The tensors fill {0} bytes, but the file holds {1}. The file is damaged.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The file is shorter than a safetensors header. Is it complete?</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The file should begin with a header of {0} bytes, but only {1} follow (and at most {2} are read). This is not a safetensors file, or it is cut short.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The header must be a JSON object. This is not a safetensors file.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The index needs an object that maps each tensor to its file.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The file of a tensor must be a plain name in the model's directory.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The tensor is in more than one shard; this one repeats it.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The tensor is missing from this file.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The model has only pytorch_model.bin, which can run code and is not read. Convert it to safetensors (transformers: save_pretrained).</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The directory has neither model.safetensors nor model.safetensors.index.json. Give a Hugging Face model directory.</source>
            <translation>目录中既没有 model.safetensors 也没有 model.safetensors.index.json。请给出 Hugging Face 模型目录。</translation>
        </message>
        <message>
            <source>The file cannot be written: {0}. What was there before is unchanged.</source>
            <translation>无法写入文件：{0}。原有内容未改变。</translation>
        </message>
        <message>
            <source>The fact “{0}” has a prompt or target without tokens.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>“{0}” is no protocol. Known are strict, memit, easyedit, rome-zsre and generation.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The adapter's configuration is damaged.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The adapter lacks the tensors of layer {0}, {1}, or they do not fit each other.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The tensor does not belong to a stored adapter; delete the file and run again.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The file exists and holds more than a demo. Name another file with -o.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The filter keeps no fact. Widen the band, or use another data set.</source>
            <translation>筛选后没有事实。请放宽区间，或使用其他数据集。</translation>
        </message>
        <message>
            <source>There is no interrupted run beside this session, so there is nothing to resume.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>An interrupted run lies beside this session. Continue it with --resume, or keep what it has with `seamark info --keep`.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The session has a run of this name already. Choose another name.</source>
            <translation>会话中已有同名运行。请换一个名称。</translation>
        </message>
        <message>
            <source>The model has layers 0 to {0}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Hidden states go from 0 to {0} in this model.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The session holds other facts ({0}). Choose another session file for these facts.</source>
            <translation>会话中是其他事实（{0}）。请为这些事实选择另一个会话文件。</translation>
        </message>
        <message>
            <source>The run began with another file ({0} differs), so it cannot be continued with this one.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The interrupted run's record is damaged.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>A run needs a name of at most 100 bytes without slashes or line breaks.</source>
            <translation>运行需要一个名称：最多 100 字节，不含斜杠和换行。</translation>
        </message>
        <message>
            <source>Name a model directory.</source>
            <translation>请指定模型目录。</translation>
        </message>
        <message>
            <source>Name at least one file, or builtin.</source>
            <translation>请至少指定一个文件，或 builtin。</translation>
        </message>
        <message>
            <source>Choose at least one module.</source>
            <translation>请至少选择一个模块。</translation>
        </message>
        <message>
            <source>A module is named twice.</source>
            <translation>有模块重复。</translation>
        </message>
        <message>
            <source>A layer is named twice.</source>
            <translation>有层重复。</translation>
        </message>
        <message>
            <source>The low limit is above the high one.</source>
            <translation>下限高于上限。</translation>
        </message>
        <message>
            <source>The space external needs a file of vectors.</source>
            <translation>external 空间需要向量文件。</translation>
        </message>
        <message>
            <source>In single runs a fact's weight cancels out of its own loss. Choose none, or train jointly.</source>
            <translation>单独训练时，事实的权重会在其自身损失中抵消。请选择 none，或联合训练。</translation>
        </message>
        <message>
            <source>The warm-up is longer than the training.</source>
            <translation>预热比训练还长。</translation>
        </message>
        <message>
            <source>This spec was written for a newer Seamark (schema {0}; this one reads up to {1}). Update Seamark.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The text must hold {} exactly once, where the subject goes.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The field is missing.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Expected a text, found {0}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The text has {0} bytes; at most {1} are read.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The text holds a NUL character.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The text is empty.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The list has {0} items; at most {1} are read.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>There are {0} answers for {1} prompts in "{2}"; give one for each.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Each neighbour needs a "prompt" and an "answer".</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The target "{0}" is the original answer: there is nothing to learn.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Expected a list, found {0}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Expected a list of at least one answer.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The text begins with [ but is no JSON list of texts.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>A weight is a number that is not negative, and this is {0}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The same subject and object as in record {0}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The subject has more than {0} objects.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The relation has no other object that could be the target.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>There is no template.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>This line is no valid JSON.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Two columns have this name; rename one.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The row has {0} cells, and the header {1}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>There is no column "{0}". The columns are: {1}. Name the right one with column_{2}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The file holds no records.</source>
            <translation>文件中没有记录。</translation>
        </message>
        <message>
            <source>Expected a JSON object, found {0}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The same fact as in record {0} of {1}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>All {0} records are skipped by "first". Use a smaller number.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>None of the {0} records can be used. The first problem, in record {1}: {2}</source>
            <translation>{0} 条记录均不可用。第一个问题在记录 {1}：{2}</translation>
        </message>
        <message>
            <source>No file is named. Use "builtin" for the facts that come with Seamark.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Columns are named, but only the format table has columns.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The tensor has shape {0}; config.json asks for {1}. The weights and config.json belong to different models.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The tensor holds {0} values; weights must be F32, BF16, F16 or F64.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>These tensors have no place in a LLaMA model: {0}. Only LLaMA-family models can be used.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>A text has {0} tokens; this model takes at most {1}. Shorten the prompt.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The token id {0} is outside the model's vocabulary of {1}. The tokenizer and the weights belong to different models.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Memory ran out ({0}). Set a smaller memory budget, token budget or batch, or take bfloat16.</source>
            <translation>内存耗尽（{0}）。请减小内存预算、词元预算或批大小，或使用 bfloat16。</translation>
        </message>
        <message>
            <source>libtorch could not go on: {0}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>CUDA cannot be used: {0}. Choose the device cpu.</source>
            <translation>无法使用 CUDA：{0}。请选择设备 cpu。</translation>
        </message>
        <message>
            <source>No model is named. Give a directory or the name of a model on this machine.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>There is no model {0}: none of these folders has a config.json: {1}. Give the folder of a Hugging Face model.</source>
            <translation>没有模型 {0}：这些目录中都没有 config.json：{1}。请给出 Hugging Face 模型目录。</translation>
        </message>
        <message>
            <source>Row {0} has more than {1} numbers; vectors of that length are not supported.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Row {0} opens a quotation mark that is never closed. Close it, or double it inside a quoted text.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The header of this .npy file has no entry {0}. Save the matrix again with numpy.save.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>This is not a whole .npy file. Save the matrix again with numpy.save.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The numbers of this .npy file are of type {0}; float16, float32 and float64 are read. Convert it with .astype('float32').</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The matrix of this .npy file is stored by columns. Save numpy.ascontiguousarray(matrix).</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>This .npy file does not hold a matrix with one row an answer.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The matrix has no keys: write the answers, one a line in the order of its rows, into {0}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The keys must be an array of texts, one a row of the matrix.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The vector of “{0}” holds a value that is not a finite number. Correct or remove it.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Vector {0} has an empty answer as its key.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>“{0}” has two vectors. Keep one of them.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>A file of vectors has one tensor [d] of floating-point numbers an answer, named by the answer; this one is different.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>This vector has {0} numbers, those before it have {1}. All must be of one length.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Row {0} has {1} numbers after the answer, the rows before it have {2}. All must be of one length.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Row {0}, column {1}: “{2}” is not a number.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The matrix has {0} rows and its keys file {1} answers. Each row needs one.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Vectors are read from .safetensors, .csv and .npy files; this name ends otherwise.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The file holds no vectors.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The model has layers 0 (the embeddings) to {0} (after the final norm); {1} is none of them.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The space external needs a file with a vector for each answer.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>No fact has a distance within the band. Widen it.</source>
            <translation>没有事实的距离在区间内。请放宽区间。</translation>
        </message>
        <message>
            <source>No fact is left to train on.</source>
            <translation>没有可训练的事实。</translation>
        </message>
        <message>
            <source>The data have no column of weights. Name it with facts.column_weight, or choose other weights.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The metric directional compares facts of one relation and needs at least three of them whose target and original differ; no relation here has so many. Choose another metric or load more facts.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>A matrix has an impossible size.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The run's state is unknown.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The record ends too soon.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The columns of this table differ in length.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>There are {0} rows where {1} are expected.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>It names fact {0}, but the session has {1} facts.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Fact {0} is there twice.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The value {0} is not a flag.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>A name is missing, or longer than 4096 bytes.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The name "{0}" is there twice.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>A size is negative.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The file cannot be examined: {0}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The file is damaged: it cannot be read within sensible limits. Restore it from a copy.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>This text has {0} bytes; at most {1} can be kept here.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The file is damaged: {0}. Restore it from a copy.</source>
            <translation>文件已损坏：{0}。请从副本恢复。</translation>
        </message>
        <message>
            <source>It claims more bytes than the file holds; the file is damaged.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>This part of the session is missing; the file is damaged.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>This is a link to another place, which a session does not have.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>This object is of another kind than a session has here.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>This attribute is missing; the file is damaged.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>This attribute is not a text.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>This attribute is not a number.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>This object is not a text.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Its values lie in another file, which a session does not have.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Its values are of another type than a session has here.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>It has another number of dimensions than a session has here.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>It is stored in chunks, compressed or in another file; a session stores it plainly.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Its values are not in the file; the file is damaged.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The offsets do not fit the bytes; the file is damaged.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>A row of the journal does not fit its run.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The journal has format {0}; this Seamark reads {1}. Open it with a newer Seamark.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The run's journal cannot be written: {0}. Rows before this are kept.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The run's journal cannot be removed: {0}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>An interrupted run lies in this journal. Resume it, or save the session with what it has, before another run begins.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The journal is damaged at its beginning, so its run cannot be resumed.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The journal has {0} steps, but the checkpoint was made after {1}; the run cannot be resumed from it.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The offsets do not fit the items of "{0}"; the file is damaged.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The run's state "{0}" is unknown.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The tensor name "{0}" cannot be stored: it is too long or has characters of another kind.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>This HDF5 file is not a Seamark session.</source>
            <translation>此 HDF5 文件不是 Seamark 会话。</translation>
        </message>
        <message>
            <source>The session has format {0}; this Seamark reads up to {1}. Open it with a newer Seamark.</source>
            <translation>会话格式为 {0}；此版 Seamark 最多读到 {1}。请用更新的 Seamark 打开。</translation>
        </message>
        <message>
            <source>The session has no run "{0}".</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The run "{0}" has no stored adapter for this. Runs keep them as output.adapters says.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>This is the adapter of another fact; the file is damaged.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The session cannot be locked for writing: {0}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Another Seamark (process {0}) is writing this session. Wait for it, or choose another file.</source>
            <translation>另一个 Seamark（进程 {0}）正在写入此会话。请等待，或选择其他文件。</translation>
        </message>
        <message>
            <source>The file cannot be opened: {0}. Check the path and its permissions.</source>
            <translation>无法打开文件：{0}。请检查路径及权限。</translation>
        </message>
        <message>
            <source>This is not a regular file.</source>
            <translation>这不是普通文件。</translation>
        </message>
        <message>
            <source>Reading the file failed: {0}.</source>
            <translation>读取文件失败：{0}。</translation>
        </message>
        <message>
            <source>This is not a session: it is not an HDF5 file, or its beginning is damaged.</source>
            <translation>这不是会话：它不是 HDF5 文件，或开头已损坏。</translation>
        </message>
        <message>
            <source>The file is damaged, cut short, or was changed by another program: its checksum does not fit. Restore it from a copy.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The journal is damaged at its beginning, and there is no session file beside it.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The adapters of earlier runs cannot be carried over: {0}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The adapter "{0}" of run {1} is not in the file that it should be carried over from.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>This row is not UTF-8 text. Save the table with the UTF-8 encoding.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>This row has more than 10,000 cells. Is it a table of facts?</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>A cell goes on after its closing quote. Write a quote inside a quoted cell twice.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>A quoted cell starts in this row and never ends. Close it with a quote.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Expected {0}, found {1}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The value {0}.</source>
            <translation>该值 {0}。</translation>
        </message>
        <message>
            <source>Expected a JSON object.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Unknown key. `seamark spec` lists the known ones.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Unknown key. Did you mean "{0}"?</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The run was cancelled.</source>
            <translation>运行已取消。</translation>
        </message>
        <message>
            <source>The file has {0}, more than the {1} that are read here. Is it the right file?</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The file cannot be mapped into memory: {0}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>About {0} are needed on this disk, but only {1} are free. Free some space or choose another place.</source>
            <translation>此磁盘约需 {0}，但仅剩 {1}。请腾出空间或选择其他位置。</translation>
        </message>
        <message>
            <source>The JSON is nested deeper than {0} levels.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The key appears twice in one object; keep one of them.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>This is not valid JSON: line {0}, column {1}. Correct the file there.</source>
            <translation>JSON 无效：第 {0} 行第 {1} 列。请在该处更正。</translation>
        </message>
        <message>
            <source>This JSON holds a number or text that cannot be read.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>This must be a number from {0} to {1}, but is {2}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>This must be a JSON object.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>This value is missing.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>This must be a whole number from {0} to {1}, but is {2}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>This must be true or false.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>This must be a text.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>This must be a list.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The log file cannot be opened for writing.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The file cannot be opened for reading.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Reading the file failed.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>An added token must have 1 to {0} bytes, but has {1}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Tokenizers of type {0} are not supported, only BPE.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>This is not supported; byte-level tokenizers leave it empty.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Dropping merges at random is not supported; set it to null.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Two pieces have the id {0}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The unknown token is not in the vocabulary.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>A merge must be two pieces with a space between them, but is {0}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>A merge must be two pieces, but is {0}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The merge {0} needs its two pieces and their union in the vocabulary.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The id {0} belongs to another piece, or this token has another id in the vocabulary.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The beginning-of-sequence token "{0}" is not in the vocabulary.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The part "{0}" of tokenizer.json is not supported.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Only byte-level tokenizers are read from tokenizer.json: the pre_tokenizer needs a ByteLevel part.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>ByteLevel must be the last part of the pre_tokenizer.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The regular expression uses "{0}", which is not supported.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The regular expression has {0} bytes; at most {1} are read.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The regular expression is not valid: {0}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The regular expression takes too many steps on this text.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>This is not a SentencePiece model, or it is damaged. Download or copy it again.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>SentencePiece models with this setting are not supported.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The SentencePiece library refuses this model: {0}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The added token "{0}" has the id {1}, which the model gives to "{2}".</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The SentencePiece library cannot encode this text: {0}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The directory has neither tokenizer.json nor tokenizer.model. Give a Hugging Face model directory.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The keys must be ids, but one is "{0}".</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>A text of {0} bytes cannot be normalised.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>There is no fact to train on.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The weight of the fact {0} is {1}; weights are finite and not negative.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>This is no checkpoint of a training run of this version ({0}).</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The checkpoint belongs to a run with other facts, settings or another model.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The checkpoint is damaged. Start the run anew.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The session has no run of this name. It has: {0}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The session has no fact of this id. Its first fact has the id {0}; `seamark info --run NAME --json` lists them.</source>
            <translation>会话中没有此编号的事实。第一个事实的编号是 {0};“seamark info --run NAME --json” 会列出全部编号。</translation>
        </message>
        <message>
            <source>This run kept no adapters (output.adapters).</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>This run has one adapter a fact; name one with --fact.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>This run has one adapter for all facts; leave --fact out.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>This run has no adapter for that fact: it was not trained.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Writing to standard output failed.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>There is not enough memory. Use fewer slots, a smaller batch or a smaller model.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>With --json name a CSV file with -o; stdout then holds the summary.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The session has no run of this name.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The prompt has no tokens.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The interrupted run brings its own spec; leave SPEC out with --resume.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Name a spec, or --resume.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Give a text, or --file.</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>LivePanel</name>
        <message>
            <source>%1, every step</source>
            <translation>%1，每一步</translation>
        </message>
        <message>
            <source>%1, smoothed</source>
            <translation>%1，平滑</translation>
        </message>
        <message>
            <source>facts %1</source>
            <translation>事实组 %1</translation>
        </message>
        <message>
            <source>%1, mean over facts</source>
            <translation>%1，各事实平均</translation>
        </message>
    </context>
    <context>
        <name>Note</name>
        <message>
            <source>One neighbour and one paraphrase a fact: scores are not comparable with published ones, which use ten and two.</source>
            <translation>每个事实只有一个邻近提示和一个改写：分数与已发表的（各用十个和两个）不可比。</translation>
        </message>
        <message>
            <source>This is the official COUNTERFACT file.</source>
            <translation>这是官方的 COUNTERFACT 文件。</translation>
        </message>
        <message>
            <source>This is not the official COUNTERFACT file (its SHA-256 differs).</source>
            <translation>这不是官方的 COUNTERFACT 文件（SHA-256 不同）。</translation>
        </message>
        <message>
            <source>ZsRE: the target is alt, as in EasyEdit and MEND; ROME and MEMIT learn answers[0].</source>
            <translation>ZsRE：目标为 alt，同 EasyEdit 和 MEND；ROME 和 MEMIT 学习 answers[0]。</translation>
        </message>
        <message>
            <source>ZsRE: the target is answers[0], as in ROME and MEMIT; EasyEdit and MEND learn alt.</source>
            <translation>ZsRE：目标为 answers[0]，同 ROME 和 MEMIT；EasyEdit 和 MEND 学习 alt。</translation>
        </message>
    </context>
    <context>
        <name>Progress</name>
        <message>
            <source>Evaluating</source>
            <translation>评估中</translation>
        </message>
        <message>
            <source>Measuring distances</source>
            <translation>测量距离</translation>
        </message>
        <message>
            <source>Loading facts</source>
            <translation>加载事实</translation>
        </message>
        <message>
            <source>Asking the untuned model</source>
            <translation>询问未微调的模型</translation>
        </message>
        <message>
            <source>Scoring protocols</source>
            <translation>按协议评分</translation>
        </message>
        <message>
            <source>Saving the session</source>
            <translation>保存会话</translation>
        </message>
        <message>
            <source>Loading the model</source>
            <translation>加载模型</translation>
        </message>
        <message>
            <source>Scoring answers</source>
            <translation>为答案评分</translation>
        </message>
        <message>
            <source>Generating answers</source>
            <translation>生成答案</translation>
        </message>
        <message>
            <source>Reading hidden states</source>
            <translation>读取隐藏状态</translation>
        </message>
        <message>
            <source>Ranking the answers of each relation</source>
            <translation>对各关系的答案排序</translation>
        </message>
        <message>
            <source>Training</source>
            <translation>训练</translation>
        </message>
    </context>
    <context>
        <name>RunListModel</name>
        <message>
            <source>paused</source>
            <translation>已暂停</translation>
        </message>
        <message>
            <source>running</source>
            <translation>运行中</translation>
        </message>
        <message>
            <source>done</source>
            <translation>完成</translation>
        </message>
        <message>
            <source>stopped</source>
            <translation>已停止</translation>
        </message>
        <message>
            <source>failed</source>
            <translation>失败</translation>
        </message>
        <message>
            <source>interrupted</source>
            <translation>已中断</translation>
        </message>
    </context>
    <context>
        <name>Spec</name>
        <message>
            <source>Kind of figure</source>
            <translation>图的类型</translation>
        </message>
        <message>
            <source>Runs</source>
            <translation>运行</translation>
        </message>
        <message>
            <source>Runs that are drawn. Empty: the newest that fits.</source>
            <translation>要绘制的运行。留空：最新的合适运行。</translation>
        </message>
        <message>
            <source>Result table</source>
            <translation>结果表</translation>
        </message>
        <message>
            <source>Name of a result in the session. Empty: the first that fits.</source>
            <translation>会话中某个结果的名称。留空：第一个合适的。</translation>
        </message>
        <message>
            <source>Matrix</source>
            <translation>矩阵</translation>
        </message>
        <message>
            <source>Column of x</source>
            <translation>x 列</translation>
        </message>
        <message>
            <source>Column of y</source>
            <translation>y 列</translation>
        </message>
        <message>
            <source>Column of the interval&apos;s low end</source>
            <translation>区间下限列</translation>
        </message>
        <message>
            <source>Column of the interval&apos;s high end</source>
            <translation>区间上限列</translation>
        </message>
        <message>
            <source>Column of a cell&apos;s value</source>
            <translation>单元格数值列</translation>
        </message>
        <message>
            <source>Column of the series</source>
            <translation>系列列</translation>
        </message>
        <message>
            <source>Colour by</source>
            <translation>着色依据</translation>
        </message>
        <message>
            <source>A column of the table, or outcome, relation or distance of its facts.</source>
            <translation>表中的一列，或其事实的结果、关系或距离（outcome、relation、distance）。</translation>
        </message>
        <message>
            <source>Only rows where</source>
            <translation>仅限满足条件的行</translation>
        </message>
        <message>
            <source>Conditions as column=value; all of them must hold.</source>
            <translation>条件写成 列=值；须全部满足。</translation>
        </message>
        <message>
            <source>Before</source>
            <translation>之前</translation>
        </message>
        <message>
            <source>The old answer that movement is measured from.</source>
            <translation>衡量移动时作为起点的旧答案。</translation>
        </message>
        <message>
            <source>Bins</source>
            <translation>分箱数</translation>
        </message>
        <message>
            <source>Number of bins. 0: by the data.</source>
            <translation>分箱数量。0：由数据决定。</translation>
        </message>
        <message>
            <source>Rows</source>
            <translation>行数</translation>
        </message>
        <message>
            <source>How many of the facts that moved farthest are drawn.</source>
            <translation>绘制移动最远的多少个事实。</translation>
        </message>
        <message>
            <source>Smoothing</source>
            <translation>平滑</translation>
        </message>
        <message>
            <source>Weight of the moving average; 0 draws the raw values alone. Empty: by the number of steps.</source>
            <translation>移动平均的权重；0 只画原始值。留空：由步数决定。</translation>
        </message>
        <message>
            <source>Seeds as a band</source>
            <translation>种子合成带</translation>
        </message>
        <message>
            <source>Runs that differ by their seed alone become one curve: the mean, with a band of one standard deviation.</source>
            <translation>仅种子不同的运行合为一条曲线：均值，带一个标准差的带。</translation>
        </message>
        <message>
            <source>x from</source>
            <translation>x 起点</translation>
        </message>
        <message>
            <source>x to</source>
            <translation>x 终点</translation>
        </message>
        <message>
            <source>y from</source>
            <translation>y 起点</translation>
        </message>
        <message>
            <source>y to</source>
            <translation>y 终点</translation>
        </message>
        <message>
            <source>Logarithmic x</source>
            <translation>x 轴取对数</translation>
        </message>
        <message>
            <source>Logarithmic y</source>
            <translation>y 轴取对数</translation>
        </message>
        <message>
            <source>Label of x</source>
            <translation>x 轴标签</translation>
        </message>
        <message>
            <source>Label of y</source>
            <translation>y 轴标签</translation>
        </message>
        <message>
            <source>Title</source>
            <translation>标题</translation>
        </message>
        <message>
            <source>Panel letter</source>
            <translation>分图字母</translation>
        </message>
        <message>
            <source>Empty: a, b, c where there are several panels; none: none.</source>
            <translation>留空：有多个分图时为 a、b、c；none：不标。</translation>
        </message>
        <message>
            <source>Legend</source>
            <translation>图例</translation>
        </message>
        <message>
            <source>Grid</source>
            <translation>网格</translation>
        </message>
        <message>
            <source>Caption</source>
            <translation>图题</translation>
        </message>
        <message>
            <source>Paper style</source>
            <translation>论文样式</translation>
        </message>
        <message>
            <source>acl, ieee, nature, plain, or a JSON file of your own.</source>
            <translation>acl、ieee、nature、plain，或自己的 JSON 文件。</translation>
        </message>
        <message>
            <source>Width (mm)</source>
            <translation>宽度（mm）</translation>
        </message>
        <message>
            <source>0: one column of the style.</source>
            <translation>0：样式的一栏宽。</translation>
        </message>
        <message>
            <source>Height (mm)</source>
            <translation>高度（mm）</translation>
        </message>
        <message>
            <source>0: by the width.</source>
            <translation>0：由宽度决定。</translation>
        </message>
        <message>
            <source>Panels side by side</source>
            <translation>并排分图数</translation>
        </message>
        <message>
            <source>0: up to two.</source>
            <translation>0：最多两个。</translation>
        </message>
        <message>
            <source>Dots per inch</source>
            <translation>每英寸点数</translation>
        </message>
        <message>
            <source>Of PNG files and of points that are placed as an image.</source>
            <translation>用于 PNG 文件以及作为图像放置的点。</translation>
        </message>
        <message>
            <source>As image above</source>
            <translation>超过此数转为图像</translation>
        </message>
        <message>
            <source>With more points than this a scatter is placed as an image under vector axes. 0: never.</source>
            <translation>点数超过此值时，散点以图像形式置于矢量坐标轴之下。0：从不。</translation>
        </message>
        <message>
            <source>Language</source>
            <translation>语言</translation>
        </message>
        <message>
            <source>Of the words that the figure brings itself.</source>
            <translation>图自带文字所用的语言。</translation>
        </message>
        <message>
            <source>Method</source>
            <translation>方法</translation>
        </message>
        <message>
            <source>How the model is changed. lora: low-rank matrices beside frozen weights.</source>
            <translation>如何改变模型。lora：在冻结权重旁加入低秩矩阵。</translation>
        </message>
        <message>
            <source>Rank</source>
            <translation>秩</translation>
        </message>
        <message>
            <source>Rank r of the two adapter matrices. A higher rank can store more.</source>
            <translation>两个适配器矩阵的秩 r。秩越高，可存储的越多。</translation>
        </message>
        <message>
            <source>Alpha</source>
            <translation>Alpha</translation>
        </message>
        <message>
            <source>The adapter is scaled by alpha / rank. Doubling it can change how many facts are learned by a third.</source>
            <translation>适配器按 alpha / 秩 缩放。加倍可使学会的事实数量改变三分之一。</translation>
        </message>
        <message>
            <source>Rank-stabilised</source>
            <translation>秩稳定</translation>
        </message>
        <message>
            <source>Scale by alpha / sqrt(rank) instead of alpha / rank.</source>
            <translation>按 alpha / sqrt(秩) 而非 alpha / 秩 缩放。</translation>
        </message>
        <message>
            <source>Modules</source>
            <translation>模块</translation>
        </message>
        <message>
            <source>Which linear modules of each layer get an adapter.</source>
            <translation>每层的哪些线性模块加入适配器。</translation>
        </message>
        <message>
            <source>Layers</source>
            <translation>层</translation>
        </message>
        <message>
            <source>Which layers get an adapter, from 0. Empty: all.</source>
            <translation>哪些层加入适配器，从 0 起。留空：全部。</translation>
        </message>
        <message>
            <source>Start from</source>
            <translation>起始适配器</translation>
        </message>
        <message>
            <source>A PEFT adapter directory to start from. Empty: a fresh adapter.</source>
            <translation>作为起点的 PEFT 适配器目录。留空：新的适配器。</translation>
        </message>
        <message>
            <source>Protocols</source>
            <translation>协议</translation>
        </message>
        <message>
            <source>Which published scores are computed before and after training.</source>
            <translation>训练前后计算哪些已发表的指标。</translation>
        </message>
        <message>
            <source>Score every</source>
            <translation>评分间隔</translation>
        </message>
        <message>
            <source>Steps between two looks at which facts are learned or moved away. 0: only at the end.</source>
            <translation>每隔多少步检查哪些事实已学会或偏离。0：仅在结束时。</translation>
        </message>
        <message>
            <source>Keep adapters</source>
            <translation>保留适配器</translation>
        </message>
        <message>
            <source>Whether trained adapters are stored in the session. auto: joint always, single up to 256 MB.</source>
            <translation>是否在会话中保存训练好的适配器。auto：联合训练总是保存，单独训练最多 256 MB。</translation>
        </message>
        <message>
            <source>Schema version</source>
            <translation>模式版本</translation>
        </message>
        <message>
            <source>Version of this spec's schema.</source>
            <translation>此规格的模式版本。</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>名称</translation>
        </message>
        <message>
            <source>Name of the run in its session.</source>
            <translation>运行在会话中的名称。</translation>
        </message>
        <message>
            <source>Model</source>
            <translation>模型</translation>
        </message>
        <message>
            <source>A model directory, or the name of a model that is on this disk.</source>
            <translation>模型目录，或此磁盘上模型的名称。</translation>
        </message>
        <message>
            <source>Facts</source>
            <translation>事实</translation>
        </message>
        <message>
            <source>Distance</source>
            <translation>距离</translation>
        </message>
        <message>
            <source>Filter</source>
            <translation>筛选</translation>
        </message>
        <message>
            <source>Loss</source>
            <translation>损失</translation>
        </message>
        <message>
            <source>Training</source>
            <translation>训练</translation>
        </message>
        <message>
            <source>Evaluation</source>
            <translation>评估</translation>
        </message>
        <message>
            <source>Device</source>
            <translation>设备</translation>
        </message>
        <message>
            <source>Output</source>
            <translation>输出</translation>
        </message>
        <message>
            <source>Files</source>
            <translation>文件</translation>
        </message>
        <message>
            <source>Fact files, or builtin for the facts that come with Seamark.</source>
            <translation>事实文件，或用 builtin 表示 Seamark 自带的事实。</translation>
        </message>
        <message>
            <source>Format</source>
            <translation>格式</translation>
        </message>
        <message>
            <source>Format of the files. auto looks at the first record.</source>
            <translation>文件格式。auto 由第一条记录判断。</translation>
        </message>
        <message>
            <source>Stop at a bad record</source>
            <translation>遇到坏记录即停</translation>
        </message>
        <message>
            <source>Otherwise bad records are skipped, counted and reported.</source>
            <translation>否则坏记录会被跳过、计数并报告。</translation>
        </message>
        <message>
            <source>ZsRE target</source>
            <translation>ZsRE 目标</translation>
        </message>
        <message>
            <source>alt as in EasyEdit and MEND, or the first answer as in ROME and MEMIT.</source>
            <translation>alt 同 EasyEdit 和 MEND，或第一个答案同 ROME 和 MEMIT。</translation>
        </message>
        <message>
            <source>Target seed</source>
            <translation>目标种子</translation>
        </message>
        <message>
            <source>Draws the targets of relation files.</source>
            <translation>抽取关系文件的目标。</translation>
        </message>
        <message>
            <source>Skip</source>
            <translation>跳过</translation>
        </message>
        <message>
            <source>Records to skip at the start.</source>
            <translation>开头跳过的记录数。</translation>
        </message>
        <message>
            <source>At most</source>
            <translation>最多</translation>
        </message>
        <message>
            <source>Facts to load. 0: all.</source>
            <translation>加载的事实数。0：全部。</translation>
        </message>
        <message>
            <source>Name of the column in a table. Empty: the column of the field's own name.</source>
            <translation>表格中的列名。留空：与字段同名的列。</translation>
        </message>
        <message>
            <source>Id column</source>
            <translation>标识列</translation>
        </message>
        <message>
            <source>Subject column</source>
            <translation>主语列</translation>
        </message>
        <message>
            <source>Prompt column</source>
            <translation>提示列</translation>
        </message>
        <message>
            <source>Target column</source>
            <translation>目标列</translation>
        </message>
        <message>
            <source>Original column</source>
            <translation>原答案列</translation>
        </message>
        <message>
            <source>Relation column</source>
            <translation>关系列</translation>
        </message>
        <message>
            <source>Weight column</source>
            <translation>权重列</translation>
        </message>
        <message>
            <source>Paraphrases column</source>
            <translation>改写列</translation>
        </message>
        <message>
            <source>Neighbours column</source>
            <translation>邻近列</translation>
        </message>
        <message>
            <source>Neighbour answers column</source>
            <translation>邻近答案列</translation>
        </message>
        <message>
            <source>Where the model runs. auto takes the GPU where there is one.</source>
            <translation>模型在何处运行。auto：有 GPU 时使用 GPU。</translation>
        </message>
        <message>
            <source>Number format</source>
            <translation>数值格式</translation>
        </message>
        <message>
            <source>Of the frozen model. bfloat16 is faster and rounds more; the adapter stays in float32. auto takes bfloat16 where the hardware computes it.</source>
            <translation>冻结模型的格式。bfloat16 更快但舍入更多；适配器保持 float32。auto：硬件支持时使用 bfloat16。</translation>
        </message>
        <message>
            <source>Threads</source>
            <translation>线程</translation>
        </message>
        <message>
            <source>CPU threads. 0 takes all cores (one fewer with the window).</source>
            <translation>CPU 线程数。0：全部核心（有窗口时少一个）。</translation>
        </message>
        <message>
            <source>Metric</source>
            <translation>度量</translation>
        </message>
        <message>
            <source>How the distance between two answers is measured.</source>
            <translation>如何测量两个答案之间的距离。</translation>
        </message>
        <message>
            <source>Space</source>
            <translation>空间</translation>
        </message>
        <message>
            <source>Where answers are compared: the model's input or output word vectors, a hidden layer, or your own vectors.</source>
            <translation>在何处比较答案：模型的输入或输出词向量、某一隐藏层，或您自己的向量。</translation>
        </message>
        <message>
            <source>Layer</source>
            <translation>层</translation>
        </message>
        <message>
            <source>0: the embeddings; the number of layers: after the final norm.</source>
            <translation>0：嵌入；层数：最后一次归一化之后。</translation>
        </message>
        <message>
            <source>From</source>
            <translation>起点</translation>
        </message>
        <message>
            <source>Which old answer counts: the one in the data set, the one the model gives before training, or the relation's answer it ranks best.</source>
            <translation>以哪个旧答案为准：数据集中的、模型训练前给出的，或模型在该关系中排名最高的答案。</translation>
        </message>
        <message>
            <source>Vectors</source>
            <translation>向量</translation>
        </message>
        <message>
            <source>A safetensors, CSV or .npy file with one vector an answer.</source>
            <translation>每个答案一个向量的 safetensors、CSV 或 .npy 文件。</translation>
        </message>
        <message>
            <source>Which facts are trained. band: those whose target distance lies between two limits.</source>
            <translation>训练哪些事实。band：目标距离位于两个界限之间的事实。</translation>
        </message>
        <message>
            <source>Low</source>
            <translation>下限</translation>
        </message>
        <message>
            <source>Facts below this distance are left out. Empty: no limit.</source>
            <translation>低于此距离的事实不参与。留空：无限制。</translation>
        </message>
        <message>
            <source>High</source>
            <translation>上限</translation>
        </message>
        <message>
            <source>Facts above this distance are left out. Empty: no limit.</source>
            <translation>高于此距离的事实不参与。留空：无限制。</translation>
        </message>
        <message>
            <source>Weights</source>
            <translation>权重</translation>
        </message>
        <message>
            <source>How much a fact counts in the loss. static: more the farther its target; column: from the data.</source>
            <translation>事实在损失中的权重。static：目标越远越大；column：取自数据。</translation>
        </message>
        <message>
            <source>Lambda</source>
            <translation>Lambda</translation>
        </message>
        <message>
            <source>Strength of the weighting. 0 is no weighting.</source>
            <translation>加权的强度。0 表示不加权。</translation>
        </message>
        <message>
            <source>Reduction</source>
            <translation>归约</translation>
        </message>
        <message>
            <source>fact: every fact counts the same; answer-token: every token of an answer does.</source>
            <translation>fact：每个事实权重相同；answer-token：答案的每个词元权重相同。</translation>
        </message>
        <message>
            <source>Train</source>
            <translation>训练方式</translation>
        </message>
        <message>
            <source>single: one adapter for each fact, on its own; joint: one adapter for all facts.</source>
            <translation>single：每个事实单独一个适配器；joint：全部事实共用一个适配器。</translation>
        </message>
        <message>
            <source>Steps</source>
            <translation>步数</translation>
        </message>
        <message>
            <source>Optimizer steps: for each fact (single) or in all (joint).</source>
            <translation>优化步数：每个事实（single）或总计（joint）。</translation>
        </message>
        <message>
            <source>Batch</source>
            <translation>批大小</translation>
        </message>
        <message>
            <source>Facts in one optimizer step.</source>
            <translation>一个优化步中的事实数。</translation>
        </message>
        <message>
            <source>Learning rate</source>
            <translation>学习率</translation>
        </message>
        <message>
            <source>The highest rate of the schedule.</source>
            <translation>调度中的最高学习率。</translation>
        </message>
        <message>
            <source>Schedule</source>
            <translation>调度</translation>
        </message>
        <message>
            <source>How the learning rate changes over the steps.</source>
            <translation>学习率如何随步数变化。</translation>
        </message>
        <message>
            <source>Warm-up</source>
            <translation>预热</translation>
        </message>
        <message>
            <source>Steps over which the learning rate rises from 0.</source>
            <translation>学习率从 0 上升的步数。</translation>
        </message>
        <message>
            <source>Weight decay</source>
            <translation>权重衰减</translation>
        </message>
        <message>
            <source>Decoupled decay of AdamW.</source>
            <translation>AdamW 的解耦衰减。</translation>
        </message>
        <message>
            <source>Beta 1</source>
            <translation>Beta 1</translation>
        </message>
        <message>
            <source>AdamW's decay of the first moment.</source>
            <translation>AdamW 一阶矩的衰减。</translation>
        </message>
        <message>
            <source>Beta 2</source>
            <translation>Beta 2</translation>
        </message>
        <message>
            <source>AdamW's decay of the second moment.</source>
            <translation>AdamW 二阶矩的衰减。</translation>
        </message>
        <message>
            <source>Epsilon</source>
            <translation>Epsilon</translation>
        </message>
        <message>
            <source>Added to AdamW's denominator.</source>
            <translation>加到 AdamW 分母的数。</translation>
        </message>
        <message>
            <source>Clip gradients</source>
            <translation>梯度裁剪</translation>
        </message>
        <message>
            <source>Largest gradient norm of an adapter. 0: no clipping.</source>
            <translation>适配器的最大梯度范数。0：不裁剪。</translation>
        </message>
        <message>
            <source>Side by side</source>
            <translation>并行数</translation>
        </message>
        <message>
            <source>Facts trained side by side. It changes the speed, not the results. 0: chosen for this machine.</source>
            <translation>同时训练的事实数。影响速度，不影响结果。0：按本机选择。</translation>
        </message>
        <message>
            <source>Token budget</source>
            <translation>词元预算</translation>
        </message>
        <message>
            <source>Tokens in one forward pass. 0: chosen for this machine.</source>
            <translation>一次前向传播的词元数。0：按本机选择。</translation>
        </message>
        <message>
            <source>Memory budget (GB)</source>
            <translation>内存预算 (GB)</translation>
        </message>
        <message>
            <source>Memory that training may take. 0: chosen for this machine.</source>
            <translation>训练可用的内存。0：按本机选择。</translation>
        </message>
        <message>
            <source>Seed</source>
            <translation>种子</translation>
        </message>
        <message>
            <source>Of the adapters' first values and the order of facts.</source>
            <translation>决定适配器初值和事实顺序。</translation>
        </message>
        <message>
            <source>Checkpoint every</source>
            <translation>检查点间隔</translation>
        </message>
        <message>
            <source>Steps between two checkpoints, from which an interrupted run goes on. 0: none.</source>
            <translation>两个检查点之间的步数，中断的运行可由此继续。0：无。</translation>
        </message>
    </context>
    <context>
        <name>Wording</name>
        <message>
            <source>Out of memory. Close other programs or choose smaller settings.</source>
            <translation>内存不足。请关闭其他程序或选择较小的设置。</translation>
        </message>
        <message>
            <source>This is a fault of Seamark's own: %1</source>
            <translation>这是 Seamark 自身的错误：%1</translation>
        </message>
        <message>
            <source>This is a fault of Seamark's own.</source>
            <translation>这是 Seamark 自身的错误。</translation>
        </message>
        <message>
            <source>%1 s</source>
            <translation>%1 秒</translation>
        </message>
        <message>
            <source>%1 min %2 s</source>
            <translation>%1 分 %2 秒</translation>
        </message>
        <message>
            <source>%1 h %2 min</source>
            <translation>%1 小时 %2 分</translation>
        </message>
        <message>
            <source>%1 left</source>
            <translation>剩余 %1</translation>
        </message>
        <message>
            <source>Must be above %1 and at most %2.</source>
            <translation>必须大于 %1 且不超过 %2。</translation>
        </message>
        <message>
            <source>Must be at least %1 and at most %2.</source>
            <translation>必须不小于 %1 且不超过 %2。</translation>
        </message>
        <message>
            <source>Must be above %1.</source>
            <translation>必须大于 %1。</translation>
        </message>
        <message>
            <source>Must be at least %1.</source>
            <translation>必须不小于 %1。</translation>
        </message>
        <message>
            <source>Must be at most %1.</source>
            <translation>不得超过 %1。</translation>
        </message>
        <message>
            <source>Must be a number.</source>
            <translation>必须是数字。</translation>
        </message>
        <message>
            <source>Default %1.</source>
            <translation>默认 %1。</translation>
        </message>
    </context>
    <context>
        <name>seamark::CurvePlot</name>
        <message>
            <source>%1: %2</source>
            <translation>%1：%2</translation>
        </message>
    </context>
    <context>
        <name>seamark::DistanceHistogram</name>
        <message>
            <source>Histogram of target distances</source>
            <translation>目标距离直方图</translation>
        </message>
        <message>
            <source>Band: only facts whose distance lies between the two handles are trained. Drag a handle, or focus it and use the arrow keys; Enter types a value. A click on a bar selects its facts.</source>
            <translation>区间：只训练距离位于两个手柄之间的事实。拖动手柄，或选中后用方向键移动；按回车键输入数值。点击柱条可选择其中的事实。</translation>
        </message>
        <message>
            <source>Target distance D (%1)</source>
            <translation>目标距离 D (%1)</translation>
        </message>
        <message>
            <source>Facts</source>
            <translation>事实</translation>
        </message>
        <message>
            <source>Weight</source>
            <translation>权重</translation>
        </message>
        <message>
            <source>kept</source>
            <translation>保留</translation>
        </message>
        <message>
            <source>excluded</source>
            <translation>已排除</translation>
        </message>
        <message>
            <source>selected (%1)</source>
            <translation>已选 (%1)</translation>
        </message>
        <message>
            <source>previous: from %1</source>
            <translation>先前：起点 %1</translation>
        </message>
        <message>
            <source>previous: %1</source>
            <translation>先前：%1</translation>
        </message>
        <message>
            <source>expected weight (right)</source>
            <translation>预期权重（右轴）</translation>
        </message>
        <message>
            <source>The band keeps no fact</source>
            <translation>区间内没有事实</translation>
        </message>
        <message>
            <source>%1 kept</source>
            <translation>保留 %1 个</translation>
        </message>
        <message>
            <source>%1 to %2: %3 facts</source>
            <translation>%1 至 %2：%3 个事实</translation>
        </message>
        <message>
            <source>%1 selected</source>
            <translation>已选 %1 个</translation>
        </message>
        <message>
            <source>No distances yet.</source>
            <translation>尚无距离。</translation>
        </message>
        <message>
            <source>%1 facts, mean distance %2. The band from %3 to %4 keeps %5.</source>
            <translation>%1 个事实，平均距离 %2。区间 %3 至 %4 保留 %5 个。</translation>
        </message>
    </context>
    <context>
        <name>seamark::DistancePanel</name>
        <message>
            <source>Metric</source>
            <translation>度量</translation>
        </message>
        <message>
            <source>How the distance between two answers is measured.</source>
            <translation>如何测量两个答案之间的距离。</translation>
        </message>
        <message>
            <source>Space</source>
            <translation>空间</translation>
        </message>
        <message>
            <source>Space: where answers are compared: the model's input or output word vectors, a hidden layer, or your own vectors.</source>
            <translation>空间：在何处比较答案：模型的输入或输出词向量、某一隐藏层，或您自己的向量。</translation>
        </message>
        <message>
            <source>Layer</source>
            <translation>层</translation>
        </message>
        <message>
            <source>0: the embeddings; the number of layers: after the final norm.</source>
            <translation>0：嵌入；层数：最后一次归一化之后。</translation>
        </message>
        <message>
            <source>From: which old answer counts: the one in the data set, the one the model itself gives before training, or the relation's answer it ranks best.</source>
            <translation>起点：以哪个旧答案为准：数据集中的、模型训练前给出的，或模型在该关系中排名最高的答案。</translation>
        </message>
        <message>
            <source>From</source>
            <translation>起点</translation>
        </message>
        <message>
            <source>Copy plot</source>
            <translation>复制图</translation>
        </message>
        <message>
            <source>Copy this plot as a picture (Ctrl+Shift+C)</source>
            <translation>以图片形式复制此图 (Ctrl+Shift+C)</translation>
        </message>
        <message>
            <source>Save plot data</source>
            <translation>保存图的数据</translation>
        </message>
        <message>
            <source>Save this plot's data as CSV (Ctrl+Shift+D)</source>
            <translation>将此图的数据存为 CSV (Ctrl+Shift+D)</translation>
        </message>
        <message>
            <source>Band: only facts whose distance lies between the two handles are trained. Excluded facts keep the reason.</source>
            <translation>区间：只训练距离位于两个手柄之间的事实。被排除的事实保留原因。</translation>
        </message>
        <message>
            <source>Low</source>
            <translation>下限</translation>
        </message>
        <message>
            <source>High</source>
            <translation>上限</translation>
        </message>
        <message>
            <source>Keep all</source>
            <translation>全部保留</translation>
        </message>
        <message>
            <source>Moves both handles to the ends, so that every fact is kept.</source>
            <translation>将两个手柄移到两端，保留所有事实。</translation>
        </message>
        <message>
            <source>Log count</source>
            <translation>对数计数</translation>
        </message>
        <message>
            <source>Logarithmic axis of counts: small bars stay visible beside large ones.</source>
            <translation>计数轴取对数：小柱条在大柱条旁仍可见。</translation>
        </message>
        <message>
            <source>Change distance</source>
            <translation>更改距离</translation>
        </message>
        <message>
            <source>No facts yet.</source>
            <translation>尚无事实。</translation>
        </message>
        <message>
            <source>Open a facts file or the demo.</source>
            <translation>请打开事实文件或演示。</translation>
        </message>
        <message>
            <source>Loading the model.</source>
            <translation>正在加载模型。</translation>
        </message>
        <message>
            <source>Distances follow by themselves.</source>
            <translation>随后会自动得到距离。</translation>
        </message>
        <message>
            <source>No distances yet.</source>
            <translation>尚无距离。</translation>
        </message>
        <message>
            <source>They need a model.</source>
            <translation>需要模型。</translation>
        </message>
        <message>
            <source>Open model…</source>
            <translation>打开模型…</translation>
        </message>
        <message>
            <source>Measuring %1 facts.</source>
            <translation>正在测量 %1 个事实。</translation>
        </message>
        <message>
            <source>No distances in this setting.</source>
            <translation>此设置下没有距离。</translation>
        </message>
        <message>
            <source>The message above says why.</source>
            <translation>原因见上方消息。</translation>
        </message>
        <message>
            <source>mean</source>
            <translation>均值</translation>
        </message>
        <message>
            <source>sd</source>
            <translation>标准差</translation>
        </message>
        <message>
            <source>Kept</source>
            <translation>保留</translation>
        </message>
        <message>
            <source>All</source>
            <translation>全部</translation>
        </message>
        <message>
            <source>weight</source>
            <translation>权重</translation>
        </message>
        <message>
            <source>excluded %1 below, %2 above</source>
            <translation>排除：低于 %1，高于 %2</translation>
        </message>
        <message>
            <source>%1 without a distance</source>
            <translation>无距离 %1</translation>
        </message>
    </context>
    <context>
        <name>seamark::FactPanel</name>
        <message>
            <source>Next tokens before training</source>
            <translation>训练前的下一词元</translation>
        </message>
        <message>
            <source>The untuned model's most likely next tokens and their probabilities.</source>
            <translation>未微调模型最可能的下一词元及其概率。</translation>
        </message>
        <message>
            <source>Before training</source>
            <translation>训练前</translation>
        </message>
        <message>
            <source>Target</source>
            <translation>目标</translation>
        </message>
        <message>
            <source>Original</source>
            <translation>原答案</translation>
        </message>
        <message>
            <source>Distance</source>
            <translation>距离</translation>
        </message>
        <message>
            <source>Weight</source>
            <translation>权重</translation>
        </message>
        <message>
            <source>Filter</source>
            <translation>筛选</translation>
        </message>
        <message>
            <source>Outcome</source>
            <translation>结果</translation>
        </message>
        <message>
            <source>Answers</source>
            <translation>回答</translation>
        </message>
        <message>
            <source>Loss</source>
            <translation>损失</translation>
        </message>
        <message>
            <source>Prompts</source>
            <translation>提示</translation>
        </message>
        <message>
            <source>No fact chosen.</source>
            <translation>未选择事实。</translation>
        </message>
        <message>
            <source>Click a row, a point or an arrow.</source>
            <translation>请点击一行、一个点或一个箭头。</translation>
        </message>
        <message>
            <source>Fact</source>
            <translation>事实</translation>
        </message>
        <message>
            <source>Fact %1: %2</source>
            <translation>事实 %1：%2</translation>
        </message>
        <message>
            <source>in the data set</source>
            <translation>数据集中</translation>
        </message>
        <message>
            <source>none in the data set</source>
            <translation>数据集中没有</translation>
        </message>
        <message>
            <source>the model says</source>
            <translation>模型回答</translation>
        </message>
        <message>
            <source>none</source>
            <translation>无</translation>
        </message>
        <message>
            <source>kept</source>
            <translation>保留</translation>
        </message>
        <message>
            <source>excluded</source>
            <translation>已排除</translation>
        </message>
        <message>
            <source>learned</source>
            <translation>已学会</translation>
        </message>
        <message>
            <source>moved away</source>
            <translation>偏离</translation>
        </message>
        <message>
            <source>not learned</source>
            <translation>未学会</translation>
        </message>
        <message>
            <source>by step %1</source>
            <translation>第 %1 步前</translation>
        </message>
        <message>
            <source>after training</source>
            <translation>训练后</translation>
        </message>
        <message>
            <source>%1 from the target</source>
            <translation>距目标 %1</translation>
        </message>
        <message>
            <source>before %1</source>
            <translation>之前 %1</translation>
        </message>
        <message numerus="yes">
            <source>%n paraphrase(s)</source>
            <translation>
                <numerusform>%n 个改写</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n neighbour(s)</source>
            <translation>
                <numerusform>%n 个邻近提示</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>seamark::FactTableModel</name>
        <message>
            <source>learned</source>
            <translation>已学会</translation>
        </message>
        <message>
            <source>not learned</source>
            <translation>未学会</translation>
        </message>
        <message>
            <source>moved away</source>
            <translation>偏离</translation>
        </message>
        <message>
            <source>kept</source>
            <translation>保留</translation>
        </message>
        <message>
            <source>#</source>
            <translation>#</translation>
        </message>
        <message>
            <source>Prompt</source>
            <translation>提示</translation>
        </message>
        <message>
            <source>Target</source>
            <translation>目标</translation>
        </message>
        <message>
            <source>Original</source>
            <translation>原答案</translation>
        </message>
        <message>
            <source>Distance</source>
            <translation>距离</translation>
        </message>
        <message>
            <source>Weight</source>
            <translation>权重</translation>
        </message>
        <message>
            <source>Kept</source>
            <translation>保留</translation>
        </message>
        <message>
            <source>Outcome</source>
            <translation>结果</translation>
        </message>
        <message>
            <source>Relation</source>
            <translation>关系</translation>
        </message>
        <message>
            <source>Loss</source>
            <translation>损失</translation>
        </message>
        <message>
            <source>Model's answer</source>
            <translation>模型的回答</translation>
        </message>
        <message>
            <source>Answer after</source>
            <translation>之后的回答</translation>
        </message>
        <message>
            <source>d after</source>
            <translation>之后 d</translation>
        </message>
        <message>
            <source>Change</source>
            <translation>变化</translation>
        </message>
        <message>
            <source>Rank by loss</source>
            <translation>损失排名</translation>
        </message>
        <message>
            <source>Case</source>
            <translation>编号</translation>
        </message>
        <message>
            <source>Number of the fact in its file, from 1.</source>
            <translation>事实在文件中的序号，从 1 起。</translation>
        </message>
        <message>
            <source>The text that the model continues with the answer.</source>
            <translation>模型以答案续写的文本。</translation>
        </message>
        <message>
            <source>The answer to be learned.</source>
            <translation>要学习的答案。</translation>
        </message>
        <message>
            <source>The data set's true answer.</source>
            <translation>数据集中的真实答案。</translation>
        </message>
        <message>
            <source>Target distance: how far the answer to be learned lies from the answer it replaces, in the chosen space. 0 means the same; for cosine at most 2.</source>
            <translation>目标距离：在所选空间中，要学习的答案与它所取代的答案相距多远。0 表示相同；cosine 最大为 2。</translation>
        </message>
        <message>
            <source>Weight: how much a fact counts in the loss. 1 is normal. Only the ratio between facts matters.</source>
            <translation>权重：事实在损失中的分量。1 为正常。只有事实之间的比值有意义。</translation>
        </message>
        <message>
            <source>Band: only facts whose distance lies between the two handles are trained. Excluded facts keep the reason.</source>
            <translation>区间：只训练距离位于两个手柄之间的事实。被排除的事实保留原因。</translation>
        </message>
        <message>
            <source>Learned: after training, the model's most likely next token is right at every position of the target.
Moved away: not learned, and the new answer lies farther from the target than the old one did.</source>
            <translation>已学会：训练后，模型在目标每个位置上最可能的下一词元都正确。
偏离：未学会，且新回答比旧回答离目标更远。</translation>
        </message>
        <message>
            <source>Mean loss of the target's tokens after training, in nats.</source>
            <translation>训练后目标词元的平均损失（奈特）。</translation>
        </message>
        <message>
            <source>What the untuned model answers.</source>
            <translation>未微调模型的回答。</translation>
        </message>
        <message>
            <source>What the tuned model answers.</source>
            <translation>微调后模型的回答。</translation>
        </message>
        <message>
            <source>Distance of the new answer from the target.</source>
            <translation>新回答与目标的距离。</translation>
        </message>
        <message>
            <source>Distance after training minus before. Above 0: farther from the target.</source>
            <translation>训练后减训练前的距离。大于 0：离目标更远。</translation>
        </message>
        <message>
            <source>Place of the fact by its loss after training; 1 is the lowest loss.</source>
            <translation>按训练后损失的排名；1 为最低。</translation>
        </message>
        <message>
            <source>Facts of one relation share their prompt's form.</source>
            <translation>同一关系的事实使用相同形式的提示。</translation>
        </message>
        <message>
            <source>Identifier of the fact in its file.</source>
            <translation>事实在文件中的标识。</translation>
        </message>
    </context>
    <context>
        <name>seamark::FactTableView</name>
        <message>
            <source>Facts</source>
            <translation>事实</translation>
        </message>
        <message>
            <source>A click chooses a fact; Ctrl adds or removes, Shift extends.</source>
            <translation>点击选择事实；Ctrl 添加或移除，Shift 扩展。</translation>
        </message>
    </context>
    <context>
        <name>seamark::FactsPanel</name>
        <message>
            <source>Search prompt, target, original</source>
            <translation>搜索提示、目标、原答案</translation>
        </message>
        <message>
            <source>Search facts</source>
            <translation>搜索事实</translation>
        </message>
        <message>
            <source>Shows the facts whose prompt, target, original or relation contain this text.</source>
            <translation>显示提示、目标、原答案或关系中包含此文本的事实。</translation>
        </message>
        <message>
            <source>Search</source>
            <translation>搜索</translation>
        </message>
        <message>
            <source>Kept</source>
            <translation>保留</translation>
        </message>
        <message>
            <source>Shows facts that the band keeps, or those that it excludes.</source>
            <translation>显示区间保留或排除的事实。</translation>
        </message>
        <message>
            <source>all</source>
            <translation>全部</translation>
        </message>
        <message>
            <source>kept</source>
            <translation>保留</translation>
        </message>
        <message>
            <source>excluded</source>
            <translation>已排除</translation>
        </message>
        <message>
            <source>Outcome</source>
            <translation>结果</translation>
        </message>
        <message>
            <source>Shows facts by what the current run made of them.</source>
            <translation>按当前运行的结果显示事实。</translation>
        </message>
        <message>
            <source>learned</source>
            <translation>已学会</translation>
        </message>
        <message>
            <source>not learned</source>
            <translation>未学会</translation>
        </message>
        <message>
            <source>moved away</source>
            <translation>偏离</translation>
        </message>
        <message>
            <source>not trained</source>
            <translation>未训练</translation>
        </message>
        <message>
            <source>Relation</source>
            <translation>关系</translation>
        </message>
        <message>
            <source>Shows facts of one relation.</source>
            <translation>显示某一关系的事实。</translation>
        </message>
        <message>
            <source>Selected first</source>
            <translation>所选优先</translation>
        </message>
        <message>
            <source>Lifts the selected facts to the top of the table.</source>
            <translation>将所选事实移到表格顶部。</translation>
        </message>
        <message>
            <source>Columns</source>
            <translation>列</translation>
        </message>
        <message>
            <source>Choose the columns of the table</source>
            <translation>选择表格的列</translation>
        </message>
        <message>
            <source>Before</source>
            <translation>之前</translation>
        </message>
        <message>
            <source>Which old answer the outcomes are measured against. It only chooses what the moved-away mark starts from; both shares are always shown.</source>
            <translation>结果以哪个旧答案为基准。它只决定“偏离”标记的起点；两个比例始终显示。</translation>
        </message>
        <message>
            <source>dataset</source>
            <translation>数据集</translation>
        </message>
        <message>
            <source>model</source>
            <translation>模型</translation>
        </message>
        <message>
            <source>No facts yet.</source>
            <translation>尚无事实。</translation>
        </message>
        <message>
            <source>Open a facts file or the demo.</source>
            <translation>请打开事实文件或演示。</translation>
        </message>
        <message>
            <source>Open facts…</source>
            <translation>打开事实…</translation>
        </message>
        <message>
            <source>No fact matches.</source>
            <translation>没有匹配的事实。</translation>
        </message>
        <message>
            <source>%1 are hidden by the search and filters.</source>
            <translation>搜索和筛选隐藏了 %1 个。</translation>
        </message>
        <message>
            <source>Clear filters</source>
            <translation>清除筛选</translation>
        </message>
        <message>
            <source>&lt;b&gt;%1&lt;/b&gt;: learned &lt;b&gt;%2&lt;/b&gt; of %3. Of %4 not learned, moved away &lt;b&gt;%5&lt;/b&gt; from the data set's answer, &lt;b&gt;%6&lt;/b&gt; from the model's (%7 and %8 of all).</source>
            <translation>&lt;b&gt;%1&lt;/b&gt;：%3 个中学会 &lt;b&gt;%2&lt;/b&gt;。未学会的 %4 个中，偏离数据集答案 &lt;b&gt;%5&lt;/b&gt;，偏离模型答案 &lt;b&gt;%6&lt;/b&gt;（占全部的 %7 和 %8）。</translation>
        </message>
    </context>
    <context>
        <name>seamark::LivePanel</name>
        <message>
            <source>Log loss</source>
            <translation>对数损失</translation>
        </message>
        <message>
            <source>Logarithmic axis of the loss.</source>
            <translation>损失轴取对数。</translation>
        </message>
        <message>
            <source>Smoothing</source>
            <translation>平滑</translation>
        </message>
        <message>
            <source>Weight of the past in the smoothed loss. 0 shows every step as it is.</source>
            <translation>平滑损失中历史值的权重。0 表示原样显示每一步。</translation>
        </message>
        <message>
            <source>Overlay</source>
            <translation>叠加</translation>
        </message>
        <message>
            <source>Another run to compare with, dashed.</source>
            <translation>用于比较的另一个运行（虚线）。</translation>
        </message>
        <message>
            <source>Copy plot</source>
            <translation>复制图</translation>
        </message>
        <message>
            <source>Copy the focused plot, or the loss, as a picture (Ctrl+Shift+C)</source>
            <translation>以图片形式复制焦点所在的图或损失图 (Ctrl+Shift+C)</translation>
        </message>
        <message>
            <source>Save plot data</source>
            <translation>保存图的数据</translation>
        </message>
        <message>
            <source>Save the data of the focused plot, or of the loss, as CSV (Ctrl+Shift+D)</source>
            <translation>将焦点所在图或损失图的数据存为 CSV (Ctrl+Shift+D)</translation>
        </message>
        <message>
            <source>Loss</source>
            <translation>损失</translation>
        </message>
        <message>
            <source>Learned</source>
            <translation>已学会</translation>
        </message>
        <message>
            <source>Moved away</source>
            <translation>偏离</translation>
        </message>
        <message>
            <source>Learning rate</source>
            <translation>学习率</translation>
        </message>
        <message>
            <source>Gradient norm</source>
            <translation>梯度范数</translation>
        </message>
        <message>
            <source>Tokens/s</source>
            <translation>词元/秒</translation>
        </message>
        <message>
            <source>Memory (GB)</source>
            <translation>内存 (GB)</translation>
        </message>
        <message>
            <source>No curves yet.</source>
            <translation>尚无曲线。</translation>
        </message>
        <message>
            <source>They appear with the first step.</source>
            <translation>第一步之后出现。</translation>
        </message>
        <message>
            <source>Live</source>
            <translation>实时</translation>
        </message>
        <message>
            <source>Live: %1</source>
            <translation>实时：%1</translation>
        </message>
        <message>
            <source>Curves: %1</source>
            <translation>曲线：%1</translation>
        </message>
        <message>
            <source>none</source>
            <translation>无</translation>
        </message>
        <message>
            <source>Loss (mean over the facts trained together)</source>
            <translation>损失（同组训练事实的平均）</translation>
        </message>
        <message>
            <source>Loss (mean over the facts of a batch)</source>
            <translation>损失（一批事实的平均）</translation>
        </message>
        <message>
            <source>Step of a fact</source>
            <translation>事实的步数</translation>
        </message>
        <message>
            <source>Step</source>
            <translation>步</translation>
        </message>
        <message>
            <source>of %1 not learned</source>
            <translation>占未学会的 %1 个</translation>
        </message>
        <message>
            <source>of %1</source>
            <translation>占 %1 个</translation>
        </message>
        <message>
            <source>%1, of not learned</source>
            <translation>%1，占未学会的</translation>
        </message>
        <message>
            <source>Learned, share of %1 facts</source>
            <translation>已学会，占 %1 个事实</translation>
        </message>
        <message>
            <source>Moved away from the data set's answer</source>
            <translation>偏离数据集的答案</translation>
        </message>
        <message>
            <source>Moved away from the model's answer</source>
            <translation>偏离模型的答案</translation>
        </message>
    </context>
    <context>
        <name>seamark::MainWindow</name>
        <message>
            <source>Built-in facts and the default model.</source>
            <translation>内置事实和默认模型。</translation>
        </message>
        <message>
            <source>Choose facts and a model; distances are ready in seconds.</source>
            <translation>选择事实和模型；几秒后即得到距离。</translation>
        </message>
        <message>
            <source>An .h5 file with facts, runs and selections.</source>
            <translation>含有事实、运行和选择集的 .h5 文件。</translation>
        </message>
        <message>
            <source>COUNTERFACT, ZsRE, relations, or a JSON or CSV table.</source>
            <translation>COUNTERFACT、ZsRE、关系文件，或 JSON、CSV 表格。</translation>
        </message>
        <message>
            <source>A directory with config.json, safetensors, tokenizer.</source>
            <translation>含有 config.json、safetensors 和分词器的目录。</translation>
        </message>
        <message>
            <source>Close panel %1</source>
            <translation>关闭面板 %1</translation>
        </message>
        <message>
            <source>Float panel %1</source>
            <translation>浮动面板 %1</translation>
        </message>
        <message>
            <source>Close this panel; View brings it back</source>
            <translation>关闭此面板；可由“视图”恢复</translation>
        </message>
        <message>
            <source>Float this panel, or put it back</source>
            <translation>浮动此面板，或放回原处</translation>
        </message>
        <message>
            <source>Facts</source>
            <translation>事实</translation>
        </message>
        <message>
            <source>Fact</source>
            <translation>事实</translation>
        </message>
        <message>
            <source>Distance</source>
            <translation>距离</translation>
        </message>
        <message>
            <source>Run</source>
            <translation>运行</translation>
        </message>
        <message>
            <source>Queue</source>
            <translation>队列</translation>
        </message>
        <message>
            <source>Live</source>
            <translation>实时</translation>
        </message>
        <message>
            <source>Spec</source>
            <translation>规格</translation>
        </message>
        <message>
            <source>Save spec</source>
            <translation>保存规格</translation>
        </message>
        <message>
            <source>Specs (*.json)</source>
            <translation>规格 (*.json)</translation>
        </message>
        <message>
            <source>&amp;File</source>
            <translation>文件(&amp;F)</translation>
        </message>
        <message>
            <source>Open the &amp;demo</source>
            <translation>打开演示(&amp;D)</translation>
        </message>
        <message>
            <source>Opens the built-in facts and the default model</source>
            <translation>打开内置事实和默认模型</translation>
        </message>
        <message>
            <source>&amp;New session…</source>
            <translation>新建会话(&amp;N)…</translation>
        </message>
        <message>
            <source>Chooses facts, and a model where none is open</source>
            <translation>选择事实；未打开模型时也选择模型</translation>
        </message>
        <message>
            <source>&amp;Open session…</source>
            <translation>打开会话(&amp;O)…</translation>
        </message>
        <message>
            <source>Opens a session file</source>
            <translation>打开会话文件</translation>
        </message>
        <message>
            <source>Open &amp;facts…</source>
            <translation>打开事实(&amp;F)…</translation>
        </message>
        <message>
            <source>Opens a facts file as a new session</source>
            <translation>将事实文件作为新会话打开</translation>
        </message>
        <message>
            <source>Open &amp;model…</source>
            <translation>打开模型(&amp;M)…</translation>
        </message>
        <message>
            <source>Opens a model directory</source>
            <translation>打开模型目录</translation>
        </message>
        <message>
            <source>&amp;Recent sessions</source>
            <translation>最近的会话(&amp;R)</translation>
        </message>
        <message>
            <source>&amp;Save</source>
            <translation>保存(&amp;S)</translation>
        </message>
        <message>
            <source>Saves the session</source>
            <translation>保存会话</translation>
        </message>
        <message>
            <source>Save &amp;as…</source>
            <translation>另存为(&amp;A)…</translation>
        </message>
        <message>
            <source>Saves the session under another name</source>
            <translation>以其他名称保存会话</translation>
        </message>
        <message>
            <source>Save table as CSV…</source>
            <translation>将表格存为 CSV…</translation>
        </message>
        <message>
            <source>Saves the shown rows and columns of the facts table</source>
            <translation>保存事实表中显示的行和列</translation>
        </message>
        <message>
            <source>Save table</source>
            <translation>保存表格</translation>
        </message>
        <message>
            <source>Tables (*.csv)</source>
            <translation>表格 (*.csv)</translation>
        </message>
        <message>
            <source>Save plot &amp;data as CSV…</source>
            <translation>将图的数据存为 CSV(&amp;D)…</translation>
        </message>
        <message>
            <source>Saves the numbers of the focused plot</source>
            <translation>保存焦点所在图的数据</translation>
        </message>
        <message>
            <source>&amp;Close session</source>
            <translation>关闭会话(&amp;C)</translation>
        </message>
        <message>
            <source>Closes the session and shows the start page</source>
            <translation>关闭会话并显示起始页</translation>
        </message>
        <message>
            <source>&amp;Quit</source>
            <translation>退出(&amp;Q)</translation>
        </message>
        <message>
            <source>Ends Seamark</source>
            <translation>退出 Seamark</translation>
        </message>
        <message>
            <source>&amp;Edit</source>
            <translation>编辑(&amp;E)</translation>
        </message>
        <message>
            <source>Undo</source>
            <translation>撤销</translation>
        </message>
        <message>
            <source>Redo</source>
            <translation>重做</translation>
        </message>
        <message>
            <source>&amp;Copy facts</source>
            <translation>复制事实(&amp;C)</translation>
        </message>
        <message>
            <source>Copies the selected facts as a table</source>
            <translation>以表格形式复制所选事实</translation>
        </message>
        <message>
            <source>Copy &amp;plot</source>
            <translation>复制图(&amp;P)</translation>
        </message>
        <message>
            <source>Copies the focused plot as a picture</source>
            <translation>以图片形式复制焦点所在的图</translation>
        </message>
        <message>
            <source>&amp;View</source>
            <translation>视图(&amp;V)</translation>
        </message>
        <message>
            <source>&amp;Panels</source>
            <translation>面板(&amp;P)</translation>
        </message>
        <message>
            <source>Layout &amp;Explore</source>
            <translation>布局：探索(&amp;E)</translation>
        </message>
        <message>
            <source>Facts, distances, outcomes</source>
            <translation>事实、距离、结果</translation>
        </message>
        <message>
            <source>Layout &amp;Train</source>
            <translation>布局：训练(&amp;T)</translation>
        </message>
        <message>
            <source>Run form, queue, curves</source>
            <translation>运行表单、队列、曲线</translation>
        </message>
        <message>
            <source>&amp;Restore default layout</source>
            <translation>恢复默认布局(&amp;R)</translation>
        </message>
        <message>
            <source>Puts all panels of this layout back</source>
            <translation>将此布局的所有面板放回原处</translation>
        </message>
        <message>
            <source>&amp;Next panel</source>
            <translation>下一个面板(&amp;N)</translation>
        </message>
        <message>
            <source>Moves the focus to the next panel</source>
            <translation>将焦点移到下一个面板</translation>
        </message>
        <message>
            <source>Pre&amp;vious panel</source>
            <translation>上一个面板(&amp;V)</translation>
        </message>
        <message>
            <source>Moves the focus to the previous panel</source>
            <translation>将焦点移到上一个面板</translation>
        </message>
        <message>
            <source>&amp;Jobs</source>
            <translation>任务(&amp;J)</translation>
        </message>
        <message>
            <source>Lists what is going on</source>
            <translation>列出正在进行的任务</translation>
        </message>
        <message>
            <source>P&amp;alette</source>
            <translation>配色(&amp;A)</translation>
        </message>
        <message>
            <source>System</source>
            <translation>跟随系统</translation>
        </message>
        <message>
            <source>Light</source>
            <translation>浅色</translation>
        </message>
        <message>
            <source>Dark</source>
            <translation>深色</translation>
        </message>
        <message>
            <source>Colours of the window</source>
            <translation>窗口的颜色</translation>
        </message>
        <message>
            <source>&amp;Language</source>
            <translation>语言(&amp;L)</translation>
        </message>
        <message>
            <source>Language of the window, from the next start on</source>
            <translation>窗口语言，下次启动时生效</translation>
        </message>
        <message>
            <source>The language changes at the next start.</source>
            <translation>语言将在下次启动时更改。</translation>
        </message>
        <message>
            <source>&amp;Full screen</source>
            <translation>全屏(&amp;F)</translation>
        </message>
        <message>
            <source>Fills the screen, or leaves it</source>
            <translation>进入或退出全屏</translation>
        </message>
        <message>
            <source>Fac&amp;ts</source>
            <translation>事实(&amp;T)</translation>
        </message>
        <message>
            <source>&amp;Search</source>
            <translation>搜索(&amp;S)</translation>
        </message>
        <message>
            <source>Searches the facts</source>
            <translation>搜索事实</translation>
        </message>
        <message>
            <source>Select &amp;all</source>
            <translation>全选(&amp;A)</translation>
        </message>
        <message>
            <source>Selects all facts</source>
            <translation>选择全部事实</translation>
        </message>
        <message>
            <source>Select &amp;none</source>
            <translation>全不选(&amp;N)</translation>
        </message>
        <message>
            <source>Clears the selection</source>
            <translation>清除选择</translation>
        </message>
        <message>
            <source>&amp;Invert selection</source>
            <translation>反选(&amp;I)</translation>
        </message>
        <message>
            <source>Selects what is not selected</source>
            <translation>选择未被选择的事实</translation>
        </message>
        <message>
            <source>Name the selection…</source>
            <translation>命名选择集…</translation>
        </message>
        <message>
            <source>Keeps the selection under a name</source>
            <translation>以名称保留选择集</translation>
        </message>
        <message>
            <source>&amp;Band</source>
            <translation>区间(&amp;B)</translation>
        </message>
        <message>
            <source>Goes to the low handle of the band</source>
            <translation>转到区间的下限手柄</translation>
        </message>
        <message>
            <source>&amp;Run</source>
            <translation>运行(&amp;R)</translation>
        </message>
        <message>
            <source>&amp;Train kept facts…</source>
            <translation>训练保留的事实(&amp;T)…</translation>
        </message>
        <message>
            <source>Shows the form of a run of the kept facts</source>
            <translation>显示训练保留事实的表单</translation>
        </message>
        <message>
            <source>&amp;Launch</source>
            <translation>启动(&amp;L)</translation>
        </message>
        <message>
            <source>Starts the run of the form</source>
            <translation>启动表单中的运行</translation>
        </message>
        <message>
            <source>Add to &amp;queue</source>
            <translation>加入队列(&amp;Q)</translation>
        </message>
        <message>
            <source>Runs it after the runs before it</source>
            <translation>在之前的运行之后执行</translation>
        </message>
        <message>
            <source>&amp;Pause or continue</source>
            <translation>暂停或继续(&amp;P)</translation>
        </message>
        <message>
            <source>Waits before the next step, or goes on</source>
            <translation>在下一步之前等待，或继续</translation>
        </message>
        <message>
            <source>&amp;One step</source>
            <translation>单步(&amp;O)</translation>
        </message>
        <message>
            <source>Runs one step, then waits again</source>
            <translation>执行一步，然后再次等待</translation>
        </message>
        <message>
            <source>&amp;Stop and keep</source>
            <translation>停止并保留(&amp;S)</translation>
        </message>
        <message>
            <source>Ends the run at the next step and keeps what was learned</source>
            <translation>在下一步结束运行，并保留已学到的内容</translation>
        </message>
        <message>
            <source>&amp;Help</source>
            <translation>帮助(&amp;H)</translation>
        </message>
        <message>
            <source>&amp;Explain the focused term</source>
            <translation>解释焦点处的术语(&amp;E)</translation>
        </message>
        <message>
            <source>Shows what the focused control means</source>
            <translation>显示焦点处控件的含义</translation>
        </message>
        <message>
            <source>&amp;About Seamark</source>
            <translation>关于 Seamark(&amp;A)</translation>
        </message>
        <message>
            <source>Version, licence</source>
            <translation>版本、许可证</translation>
        </message>
        <message>
            <source>Tool bar</source>
            <translation>工具栏</translation>
        </message>
        <message>
            <source>Layout</source>
            <translation>布局</translation>
        </message>
        <message>
            <source>Explore</source>
            <translation>探索</translation>
        </message>
        <message>
            <source>Facts, distances, outcomes (Ctrl+1)</source>
            <translation>事实、距离、结果 (Ctrl+1)</translation>
        </message>
        <message>
            <source>Train</source>
            <translation>训练</translation>
        </message>
        <message>
            <source>Run form, queue, curves (Ctrl+2)</source>
            <translation>运行表单、队列、曲线 (Ctrl+2)</translation>
        </message>
        <message>
            <source>The current run: every view's outcomes come from it.</source>
            <translation>当前运行：所有视图的结果都来自它。</translation>
        </message>
        <message>
            <source>Selection</source>
            <translation>选择集</translation>
        </message>
        <message>
            <source>Selected facts; a named selection is kept in the session.</source>
            <translation>所选事实；命名的选择集保留在会话中。</translation>
        </message>
        <message>
            <source>Name the selection</source>
            <translation>命名选择集</translation>
        </message>
        <message>
            <source>Keep the selection under a name (Ctrl+G)</source>
            <translation>以名称保留选择集 (Ctrl+G)</translation>
        </message>
        <message>
            <source>Invert selection</source>
            <translation>反选</translation>
        </message>
        <message>
            <source>Select what is not selected (Ctrl+I)</source>
            <translation>选择未被选择的事实 (Ctrl+I)</translation>
        </message>
        <message>
            <source>Clear selection</source>
            <translation>清除选择</translation>
        </message>
        <message>
            <source>Clear the selection (Ctrl+Shift+A)</source>
            <translation>清除选择 (Ctrl+Shift+A)</translation>
        </message>
        <message>
            <source>Message</source>
            <translation>消息</translation>
        </message>
        <message>
            <source>Jobs</source>
            <translation>任务</translation>
        </message>
        <message>
            <source>What is going on; each job can be cancelled (Ctrl+J)</source>
            <translation>正在进行的任务；每个都可取消 (Ctrl+J)</translation>
        </message>
        <message>
            <source>Progress of the job</source>
            <translation>任务进度</translation>
        </message>
        <message>
            <source>Progress of the job that runs</source>
            <translation>正在进行的任务的进度</translation>
        </message>
        <message>
            <source>Cancel the job</source>
            <translation>取消任务</translation>
        </message>
        <message>
            <source>Cancel the job; a run stops and keeps what was learned</source>
            <translation>取消任务；运行会停止并保留已学到的内容</translation>
        </message>
        <message>
            <source>Run %1 is going on in this session. Stop it before opening another one.</source>
            <translation>此会话中运行 %1 正在进行。请先停止它，再打开其他会话。</translation>
        </message>
        <message>
            <source>Stop and keep</source>
            <translation>停止并保留</translation>
        </message>
        <message>
            <source>Save the session?</source>
            <translation>保存会话？</translation>
        </message>
        <message>
            <source>%1 has changes that are not saved.</source>
            <translation>%1 有尚未保存的更改。</translation>
        </message>
        <message>
            <source>Save session</source>
            <translation>保存会话</translation>
        </message>
        <message>
            <source>Sessions (*.h5)</source>
            <translation>会话 (*.h5)</translation>
        </message>
        <message>
            <source>%1 is not there. It may have been moved or its drive is not mounted.</source>
            <translation>找不到 %1。它可能已被移动，或所在驱动器未挂载。</translation>
        </message>
        <message>
            <source>Locate…</source>
            <translation>查找…</translation>
        </message>
        <message>
            <source>Open facts</source>
            <translation>打开事实</translation>
        </message>
        <message>
            <source>Facts (*.json *.jsonl *.csv);;All files (*)</source>
            <translation>事实 (*.json *.jsonl *.csv);;所有文件 (*)</translation>
        </message>
        <message>
            <source>Open session</source>
            <translation>打开会话</translation>
        </message>
        <message>
            <source>Sessions (*.h5);;All files (*)</source>
            <translation>会话 (*.h5);;所有文件 (*)</translation>
        </message>
        <message>
            <source>Open model directory</source>
            <translation>打开模型目录</translation>
        </message>
        <message>
            <source>Save plot data</source>
            <translation>保存图的数据</translation>
        </message>
        <message>
            <source>Stop the run?</source>
            <translation>停止运行？</translation>
        </message>
        <message>
            <source>Run %1 is going on. It can be stopped after this step; what was learned is kept.</source>
            <translation>运行 %1 正在进行。可在此步之后停止；已学到的内容会保留。</translation>
        </message>
        <message>
            <source>Stop, keep and close</source>
            <translation>停止、保留并关闭</translation>
        </message>
        <message>
            <source>Keep running</source>
            <translation>继续运行</translation>
        </message>
        <message>
            <source>Stopping after this step. The window closes by itself.</source>
            <translation>此步之后停止。窗口会自动关闭。</translation>
        </message>
        <message>
            <source>Open the demo</source>
            <translation>打开演示</translation>
        </message>
        <message>
            <source>Loading the model…</source>
            <translation>正在加载模型…</translation>
        </message>
        <message>
            <source>Open model…</source>
            <translation>打开模型…</translation>
        </message>
        <message>
            <source>Show outcomes</source>
            <translation>显示结果</translation>
        </message>
        <message>
            <source>What the run made of each fact</source>
            <translation>运行对每个事实产生的结果</translation>
        </message>
        <message>
            <source>Train %1 facts…</source>
            <translation>训练 %1 个事实…</translation>
        </message>
        <message>
            <source>The band keeps no fact</source>
            <translation>区间内没有事实</translation>
        </message>
        <message>
            <source>none</source>
            <translation>无</translation>
        </message>
        <message>
            <source>Run: %1 (new)</source>
            <translation>运行：%1（新）</translation>
        </message>
        <message>
            <source>Spec: %1</source>
            <translation>规格：%1</translation>
        </message>
        <message>
            <source>none named</source>
            <translation>无命名</translation>
        </message>
        <message>
            <source>choose…</source>
            <translation>选择…</translation>
        </message>
        <message>
            <source>no model</source>
            <translation>无模型</translation>
        </message>
        <message>
            <source>Ready</source>
            <translation>就绪</translation>
        </message>
        <message>
            <source>%1 facts</source>
            <translation>%1 个事实</translation>
        </message>
        <message>
            <source>%1 kept</source>
            <translation>保留 %1 个</translation>
        </message>
        <message>
            <source>%1 selected</source>
            <translation>已选 %1 个</translation>
        </message>
        <message>
            <source>No jobs</source>
            <translation>无任务</translation>
        </message>
        <message numerus="yes">
            <source>%n job(s)</source>
            <translation>
                <numerusform>%n 个任务</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>CPU, %n thread(s)</source>
            <translation>
                <numerusform>CPU，%n 个线程</numerusform>
            </translation>
        </message>
        <message>
            <source>not saved</source>
            <translation>未保存</translation>
        </message>
        <message>
            <source>changed</source>
            <translation>已更改</translation>
        </message>
        <message>
            <source>saved</source>
            <translation>已保存</translation>
        </message>
        <message>
            <source>%1 – cancel</source>
            <translation>%1 – 取消</translation>
        </message>
        <message>
            <source>Name for %1 facts:</source>
            <translation>%1 个事实的名称：</translation>
        </message>
        <message>
            <source>About Seamark</source>
            <translation>关于 Seamark</translation>
        </message>
        <message>
            <source>&lt;b&gt;Seamark %1&lt;/b&gt;&lt;p&gt;A workbench for fact fine-tuning of language models: which facts a model will learn, and why not the others.&lt;/p&gt;&lt;p&gt;Licence: GNU General Public License 3 or later.&lt;/p&gt;</source>
            <translation>&lt;b&gt;Seamark %1&lt;/b&gt;&lt;p&gt;语言模型事实微调工作台：模型会学会哪些事实，为何学不会其余的。&lt;/p&gt;&lt;p&gt;许可证：GNU 通用公共许可证第 3 版或更高版本。&lt;/p&gt;</translation>
        </message>
        <message>
            <source>Seamark did not close properly on %1. Its session can be recovered.</source>
            <translation>Seamark 于 %1 未正常关闭。其会话可以恢复。</translation>
        </message>
        <message>
            <source>Recover</source>
            <translation>恢复</translation>
        </message>
    </context>
    <context>
        <name>seamark::MessageBar</name>
        <message>
            <source>Message</source>
            <translation>消息</translation>
        </message>
        <message>
            <source>Close message</source>
            <translation>关闭消息</translation>
        </message>
        <message>
            <source>Close this message</source>
            <translation>关闭此消息</translation>
        </message>
    </context>
    <context>
        <name>seamark::QueuePanel</name>
        <message>
            <source>starting</source>
            <translation>正在启动</translation>
        </message>
        <message>
            <source>%1, %2 of %3</source>
            <translation>%1，%2 / %3</translation>
        </message>
        <message>
            <source>step %1 of %2</source>
            <translation>第 %1 步，共 %2 步</translation>
        </message>
        <message>
            <source>Pause</source>
            <translation>暂停</translation>
        </message>
        <message>
            <source>Waits before the next step (F8)</source>
            <translation>在下一步之前等待 (F8)</translation>
        </message>
        <message>
            <source>One step</source>
            <translation>单步</translation>
        </message>
        <message>
            <source>Runs one step, then waits again (F10)</source>
            <translation>执行一步，然后再次等待 (F10)</translation>
        </message>
        <message>
            <source>Continue</source>
            <translation>继续</translation>
        </message>
        <message>
            <source>Goes on after a pause (F8)</source>
            <translation>暂停后继续 (F8)</translation>
        </message>
        <message>
            <source>Stop and keep</source>
            <translation>停止并保留</translation>
        </message>
        <message>
            <source>Ends the run at the next step and keeps what was learned (Shift+F8)</source>
            <translation>在下一步结束运行，并保留已学到的内容 (Shift+F8)</translation>
        </message>
        <message>
            <source>Progress of the run</source>
            <translation>运行进度</translation>
        </message>
        <message>
            <source>Steps done of the running run</source>
            <translation>正在进行的运行已完成的步数</translation>
        </message>
        <message>
            <source>Runs</source>
            <translation>运行</translation>
        </message>
        <message>
            <source>A click makes a run the current one: every view's outcomes come from it.</source>
            <translation>点击使其成为当前运行：所有视图的结果都来自它。</translation>
        </message>
        <message>
            <source>Remove from the queue</source>
            <translation>移出队列</translation>
        </message>
        <message>
            <source>Continue the run</source>
            <translation>继续运行</translation>
        </message>
        <message>
            <source>Nothing is running.</source>
            <translation>没有运行。</translation>
        </message>
        <message>
            <source>Set up a run at the left.</source>
            <translation>请在左侧设置运行。</translation>
        </message>
        <message>
            <source>paused</source>
            <translation>已暂停</translation>
        </message>
    </context>
    <context>
        <name>seamark::RunForm</name>
        <message>
            <source>Train on</source>
            <translation>训练对象</translation>
        </message>
        <message>
            <source>Advanced</source>
            <translation>高级</translation>
        </message>
        <message>
            <source>Advanced settings</source>
            <translation>高级设置</translation>
        </message>
        <message>
            <source>Settings that rarely need a change.</source>
            <translation>很少需要更改的设置。</translation>
        </message>
        <message>
            <source>What has to be corrected</source>
            <translation>需要更正的内容</translation>
        </message>
        <message>
            <source>What has to be corrected before a launch.</source>
            <translation>启动前需要更正的内容。</translation>
        </message>
        <message>
            <source>Add to queue</source>
            <translation>加入队列</translation>
        </message>
        <message>
            <source>Runs it after the runs before it (Ctrl+Shift+Return)</source>
            <translation>在之前的运行之后执行 (Ctrl+Shift+Return)</translation>
        </message>
        <message>
            <source>Launch</source>
            <translation>启动</translation>
        </message>
        <message>
            <source>Starts the run (Ctrl+Return)</source>
            <translation>启动运行 (Ctrl+Return)</translation>
        </message>
        <message>
            <source>Source: %1.</source>
            <translation>来源：%1。</translation>
        </message>
        <message>
            <source>Write whole numbers, as in 0, 3, 5-8.</source>
            <translation>请写整数，如 0, 3, 5-8。</translation>
        </message>
        <message>
            <source>Must be a whole number.</source>
            <translation>必须是整数。</translation>
        </message>
        <message>
            <source>Change %1</source>
            <translation>更改%1</translation>
        </message>
        <message>
            <source>%1 settings, all at their defaults</source>
            <translation>%1 项设置，均为默认</translation>
        </message>
        <message>
            <source>%1 settings, %2 changed</source>
            <translation>%1 项设置，已更改 %2 项</translation>
        </message>
        <message>
            <source>&lt;b&gt;%1 facts&lt;/b&gt;; distances are not there yet</source>
            <translation>&lt;b&gt;%1 个事实&lt;/b&gt;；尚无距离</translation>
        </message>
        <message>
            <source>No facts yet.</source>
            <translation>尚无事实。</translation>
        </message>
        <message>
            <source>&lt;b&gt;All facts (%1)&lt;/b&gt;</source>
            <translation>&lt;b&gt;全部事实 (%1)&lt;/b&gt;</translation>
        </message>
        <message>
            <source>&lt;b&gt;Kept by the band (%1)&lt;/b&gt;: %2 to %3</source>
            <translation>&lt;b&gt;区间保留 (%1)&lt;/b&gt;：%2 至 %3</translation>
        </message>
        <message>
            <source>One adapter for each of %1 facts, %2 steps each.</source>
            <translation>%1 个事实各一个适配器，每个 %2 步。</translation>
        </message>
        <message>
            <source>One adapter for %1 facts, %2 steps of %3.</source>
            <translation>%1 个事实共用一个适配器，%2 步，每步 %3 个。</translation>
        </message>
        <message numerus="yes">
            <source>&lt;span style='color:%1'&gt;%n field(s) to correct: &lt;a href='#' style='color:%1'&gt;%2&lt;/a&gt;&lt;/span&gt;</source>
            <translation>
                <numerusform>&lt;span style='color:%1'&gt;%n 个字段需要更正：&lt;a href='#' style='color:%1'&gt;%2&lt;/a&gt;&lt;/span&gt;</numerusform>
            </translation>
        </message>
        <message>
            <source>Open facts first.</source>
            <translation>请先打开事实。</translation>
        </message>
        <message>
            <source>The model is being loaded.</source>
            <translation>模型正在加载。</translation>
        </message>
        <message>
            <source>Open a model first.</source>
            <translation>请先打开模型。</translation>
        </message>
        <message>
            <source>The band keeps no fact</source>
            <translation>区间内没有事实</translation>
        </message>
    </context>
    <context>
        <name>seamark::RunListModel</name>
        <message>
            <source>queued</source>
            <translation>排队</translation>
        </message>
        <message>
            <source>band</source>
            <translation>区间</translation>
        </message>
        <message>
            <source>all</source>
            <translation>全部</translation>
        </message>
        <message>
            <source>State</source>
            <translation>状态</translation>
        </message>
        <message>
            <source>Run</source>
            <translation>运行</translation>
        </message>
        <message>
            <source>Facts</source>
            <translation>事实</translation>
        </message>
        <message>
            <source>Weights</source>
            <translation>权重</translation>
        </message>
        <message>
            <source>Progress</source>
            <translation>进度</translation>
        </message>
        <message>
            <source>Time</source>
            <translation>时间</translation>
        </message>
        <message>
            <source>Learned</source>
            <translation>已学会</translation>
        </message>
    </context>
    <context>
        <name>seamark::SessionDocument</name>
        <message>
            <source>Untitled</source>
            <translation>未命名</translation>
        </message>
        <message>
            <source>Demo</source>
            <translation>演示</translation>
        </message>
        <message>
            <source>Open %1</source>
            <translation>打开 %1</translation>
        </message>
        <message>
            <source>%1 of %2 records were skipped. Record %3: %4: %5</source>
            <translation>%2 条记录中跳过了 %1 条。记录 %3：%4：%5</translation>
        </message>
        <message>
            <source>A run in this session was interrupted. All its committed steps are here.</source>
            <translation>此会话中有一个运行被中断。其所有已提交的步骤都在。</translation>
        </message>
        <message>
            <source>Continue the run</source>
            <translation>继续运行</translation>
        </message>
        <message>
            <source>A run holds the model. Stop it before opening another one.</source>
            <translation>有运行正在使用模型。请先停止它，再打开其他模型。</translation>
        </message>
        <message>
            <source>Load %1</source>
            <translation>加载 %1</translation>
        </message>
        <message>
            <source>The model %1 is not on this computer, so there are no distances yet. Run packaging/run.sh to fetch the default model, or open a model directory.</source>
            <translation>本机没有模型 %1，因此尚无距离。运行 packaging/run.sh 获取默认模型，或打开模型目录。</translation>
        </message>
        <message>
            <source>The session is saved when the run ends; its steps are already on disk.</source>
            <translation>会话在运行结束时保存；其步骤已写入磁盘。</translation>
        </message>
        <message>
            <source>Save %1</source>
            <translation>保存 %1</translation>
        </message>
        <message>
            <source>Target distances</source>
            <translation>目标距离</translation>
        </message>
        <message>
            <source>Change band</source>
            <translation>更改区间</translation>
        </message>
        <message>
            <source>Change selection</source>
            <translation>更改选择</translation>
        </message>
        <message>
            <source>Select all</source>
            <translation>全选</translation>
        </message>
        <message>
            <source>Clear selection</source>
            <translation>清除选择</translation>
        </message>
        <message>
            <source>Invert selection</source>
            <translation>反选</translation>
        </message>
        <message>
            <source>A run needs a model. Open one first.</source>
            <translation>运行需要模型。请先打开一个。</translation>
        </message>
        <message>
            <source>Run %1</source>
            <translation>运行 %1</translation>
        </message>
        <message>
            <source>Run %1 failed. %2</source>
            <translation>运行 %1 失败。%2</translation>
        </message>
        <message>
            <source>Next tokens</source>
            <translation>下一词元</translation>
        </message>
    </context>
    <context>
        <name>seamark::SpecPanel</name>
        <message>
            <source>Spec as JSON</source>
            <translation>JSON 格式的规格</translation>
        </message>
        <message>
            <source>The spec that Launch runs; `seamark run` accepts it unchanged.</source>
            <translation>“启动”所运行的规格；`seamark run` 可原样接受。</translation>
        </message>
        <message>
            <source>Copy</source>
            <translation>复制</translation>
        </message>
        <message>
            <source>Copy the spec</source>
            <translation>复制规格</translation>
        </message>
        <message>
            <source>Save…</source>
            <translation>保存…</translation>
        </message>
        <message>
            <source>Save the spec as a file for `seamark run`</source>
            <translation>将规格存为 `seamark run` 可用的文件</translation>
        </message>
        <message>
            <source>differs from %1</source>
            <translation>与 %1 不同</translation>
        </message>
        <message>
            <source>not valid</source>
            <translation>无效</translation>
        </message>
    </context>
    <context>
        <name>seamark::WelcomePage</name>
        <message>
            <source>today %1</source>
            <translation>今天 %1</translation>
        </message>
        <message>
            <source>yesterday</source>
            <translation>昨天</translation>
        </message>
        <message>
            <source>See which facts a language model will learn,
why the others will not, and what you can change.</source>
            <translation>看清语言模型会学会哪些事实，
为何学不会其余的，以及您能改变什么。</translation>
        </message>
        <message>
            <source>Or drop a session, a facts file or a model directory on this window.</source>
            <translation>也可将会话、事实文件或模型目录拖到此窗口。</translation>
        </message>
        <message>
            <source>Recent sessions</source>
            <translation>最近的会话</translation>
        </message>
        <message>
            <source>Clear list</source>
            <translation>清空列表</translation>
        </message>
        <message>
            <source>Forgets the list; the files stay.</source>
            <translation>清除列表；文件保留。</translation>
        </message>
        <message>
            <source>Session</source>
            <translation>会话</translation>
        </message>
        <message>
            <source>Model</source>
            <translation>模型</translation>
        </message>
        <message>
            <source>Facts</source>
            <translation>事实</translation>
        </message>
        <message>
            <source>Runs</source>
            <translation>运行</translation>
        </message>
        <message>
            <source>Changed</source>
            <translation>修改时间</translation>
        </message>
        <message>
            <source>Opens a session that you had open before.</source>
            <translation>打开以前打开过的会话。</translation>
        </message>
        <message>
            <source>None yet. A session appears here when it is saved.</source>
            <translation>暂无。会话保存后会显示在这里。</translation>
        </message>
        <message>
            <source>This computer</source>
            <translation>本机</translation>
        </message>
        <message>
            <source>Processor</source>
            <translation>处理器</translation>
        </message>
        <message numerus="yes">
            <source>%n thread(s)</source>
            <translation>
                <numerusform>%n 个线程</numerusform>
            </translation>
        </message>
        <message>
            <source>A run takes all but one of them, so that this window stays quick.</source>
            <translation>运行会占用除一个以外的全部线程，使窗口保持流畅。</translation>
        </message>
        <message>
            <source>Models</source>
            <translation>模型</translation>
        </message>
        <message>
            <source>Interrupted runs</source>
            <translation>中断的运行</translation>
        </message>
        <message>
            <source>kept</source>
            <translation>保留</translation>
        </message>
        <message>
            <source>Each step is on disk when it is done; opening the session again offers to continue.</source>
            <translation>每一步完成即写入磁盘；重新打开会话时可继续。</translation>
        </message>
        <message>
            <source>Not found. It may have been moved or its drive is not mounted.</source>
            <translation>未找到。它可能已被移动，或所在驱动器未挂载。</translation>
        </message>
        <message>
            <source>none found</source>
            <translation>未找到</translation>
        </message>
        <message numerus="yes">
            <source>%n found</source>
            <translation>
                <numerusform>找到 %n 个</numerusform>
            </translation>
        </message>
        <message>
            <source>packaging/run.sh fetches the default model; or open a model directory.</source>
            <translation>packaging/run.sh 可获取默认模型；也可打开模型目录。</translation>
        </message>
    </context>
    <context>
        <name>Figure</name>
        <message>
            <source>What the session %1 found</source>
            <translation>会话 %1 的发现</translation>
        </message>
        <message>
            <source>Results over several runs</source>
            <translation>跨多个运行的结果</translation>
        </message>
        <message>
            <source>Written by Seamark %1. Intervals of shares are Wilson&apos;s at 95 %; intervals of means are percentile bootstrap over facts, 10,000 resamples. An interval from one run says nothing about other seeds, models or data.</source>
            <translation>由 Seamark %1 生成。比例的区间为 95 % Wilson 区间；均值的区间为按事实重抽样 10,000 次的百分位自助法区间。单个运行的区间不能说明其他种子、模型或数据。</translation>
        </message>
        <message>
            <source>%1 facts from %2; model %3.</source>
            <translation>%1 个事实，来自 %2；模型 %3。</translation>
        </message>
        <message>
            <source>runs</source>
            <translation>运行数</translation>
        </message>
        <message>
            <source>facts trained in %1</source>
            <translation>%1 中训练的事实</translation>
        </message>
        <message>
            <source>answered with the target</source>
            <translation>以目标作答</translation>
        </message>
        <message>
            <source>of %1 not learned moved away</source>
            <translation>的未学会者（共 %1 个）远离目标</translation>
        </message>
        <message>
            <source>Target distances</source>
            <translation>目标距离</translation>
        </message>
        <message>
            <source>Space</source>
            <translation>空间</translation>
        </message>
        <message>
            <source>Metric</source>
            <translation>度量</translation>
        </message>
        <message>
            <source>From</source>
            <translation>起点</translation>
        </message>
        <message>
            <source>Facts</source>
            <translation>事实</translation>
        </message>
        <message>
            <source>Mean</source>
            <translation>均值</translation>
        </message>
        <message>
            <source>Sd</source>
            <translation>标准差</translation>
        </message>
        <message>
            <source>Undefined</source>
            <translation>未定义</translation>
        </message>
        <message>
            <source>Runs</source>
            <translation>运行</translation>
        </message>
        <message>
            <source>Run</source>
            <translation>运行</translation>
        </message>
        <message>
            <source>State</source>
            <translation>状态</translation>
        </message>
        <message>
            <source>Method</source>
            <translation>方法</translation>
        </message>
        <message>
            <source>Mode</source>
            <translation>方式</translation>
        </message>
        <message>
            <source>Weights</source>
            <translation>权重</translation>
        </message>
        <message>
            <source>Learned</source>
            <translation>学会</translation>
        </message>
        <message>
            <source>Moved away of not learned</source>
            <translation>未学会中远离的</translation>
        </message>
        <message>
            <source>Loss before</source>
            <translation>之前的损失</translation>
        </message>
        <message>
            <source>Loss after</source>
            <translation>之后的损失</translation>
        </message>
        <message>
            <source>Run %1</source>
            <translation>运行 %1</translation>
        </message>
        <message>
            <source>Analyses of %1</source>
            <translation>%1 的分析</translation>
        </message>
        <message>
            <source>This run supports it.</source>
            <translation>本次运行支持该论断。</translation>
        </message>
        <message>
            <source>This run contradicts it.</source>
            <translation>本次运行与该论断相反。</translation>
        </message>
        <message>
            <source>This run does not decide it.</source>
            <translation>本次运行无法判定该论断。</translation>
        </message>
        <message>
            <source>Claim: %1</source>
            <translation>论断：%1</translation>
        </message>
        <message>
            <source>Protocol</source>
            <translation>协议</translation>
        </message>
        <message>
            <source>Measure</source>
            <translation>指标</translation>
        </message>
        <message>
            <source>When</source>
            <translation>时间</translation>
        </message>
        <message>
            <source>Value</source>
            <translation>值</translation>
        </message>
        <message>
            <source>Evaluation protocols</source>
            <translation>评估协议</translation>
        </message>
        <message>
            <source>All %1 rows as CSV</source>
            <translation>全部 %1 行（CSV）</translation>
        </message>
        <message>
            <source>Table (%1 of %2 rows)</source>
            <translation>表（%2 行中的 %1 行）</translation>
        </message>
        <message>
            <source>Figures of the session</source>
            <translation>会话中的图</translation>
        </message>
        <message>
            <source>Where the numbers come from</source>
            <translation>数字的来源</translation>
        </message>
        <message>
            <source>Facts: %1, format %2, SHA-256 %3.</source>
            <translation>事实：%1，格式 %2，SHA-256 %3。</translation>
        </message>
        <message>
            <source>Specification of %1</source>
            <translation>%1 的规格</translation>
        </message>
        <message>
            <source>Target distance D (%1)</source>
            <translation>目标距离 D（%1）</translation>
        </message>
        <message>
            <source>Cross-entropy (nats per token)</source>
            <translation>交叉熵（nat/词元）</translation>
        </message>
        <message>
            <source>Loss</source>
            <translation>损失</translation>
        </message>
        <message>
            <source>Learning rate</source>
            <translation>学习率</translation>
        </message>
        <message>
            <source>Gradient norm</source>
            <translation>梯度范数</translation>
        </message>
        <message>
            <source>Tokens per second</source>
            <translation>每秒词元数</translation>
        </message>
        <message>
            <source>Orthogonality term</source>
            <translation>正交项</translation>
        </message>
        <message>
            <source>Regulariser</source>
            <translation>正则项</translation>
        </message>
        <message>
            <source> (%1 seeds, ± sd)</source>
            <translation>（%1 个种子，± 标准差）</translation>
        </message>
        <message>
            <source>kept (%1)</source>
            <translation>保留（%1）</translation>
        </message>
        <message>
            <source>excluded (%1)</source>
            <translation>排除（%1）</translation>
        </message>
        <message>
            <source>Target distances (%1, %2, from %3) of %4 facts; mean %5.</source>
            <translation>%4 个事实的目标距离（%1，%2，起点 %3）；均值 %5。</translation>
        </message>
        <message>
            <source>Step</source>
            <translation>步</translation>
        </message>
        <message>
            <source>%1 over the steps of training.</source>
            <translation>训练步上的%1。</translation>
        </message>
        <message>
            <source>learned</source>
            <translation>学会</translation>
        </message>
        <message>
            <source>moved away, of the not learned</source>
            <translation>远离（占未学会的）</translation>
        </message>
        <message>
            <source>Facts (%)</source>
            <translation>事实（%）</translation>
        </message>
        <message>
            <source>Learned (%)</source>
            <translation>学会（%）</translation>
        </message>
        <message>
            <source>Share learned over the steps; %1 % at the end.</source>
            <translation>各步的学会比例；结束时 %1 %。</translation>
        </message>
        <message>
            <source>about %1 facts a bin, 95 % intervals</source>
            <translation>每箱约 %1 个事实，95 % 区间</translation>
        </message>
        <message>
            <source>Share learned in bins of equal count over %1 facts (%2 known before are left out); Wilson 95 % intervals; the dashed line is the share over all.</source>
            <translation>按等数分箱的学会比例，共 %1 个事实（去除事先已知的 %2 个）；95 % Wilson 区间；虚线为总体比例。</translation>
        </message>
        <message>
            <source>before training</source>
            <translation>训练前</translation>
        </message>
        <message>
            <source>moved away (%1 of %2 not learned)</source>
            <translation>远离（未学会 %2 个中的 %1 个）</translation>
        </message>
        <message>
            <source>not learned, not moved away</source>
            <translation>未学会且未远离</translation>
        </message>
        <message>
            <source>Distance to the target (%1)</source>
            <translation>到目标的距离（%1）</translation>
        </message>
        <message>
            <source>The %1 facts whose answers moved farthest from the target, of %2 not learned; tick: before training, mark: after.</source>
            <translation>%2 个未学会的事实中答案离目标移动最远的 %1 个；短线：训练前，标记：训练后。</translation>
        </message>
        <message>
            <source>95 % interval %1 to %2</source>
            <translation>95 % 区间 %1 至 %2</translation>
        </message>
        <message>
            <source>Learning is best at a moderate target distance.</source>
            <translation>目标距离适中时学习最好。</translation>
        </message>
        <message>
            <source>Of the middle third by distance (%1 facts) %2 % were learned, of the outer thirds (%3 facts) %4 %: a difference of %5 points (%6).</source>
            <translation>按距离居中的三分之一（%1 个事实）学会 %2 %，两端的三分之二（%3 个事实）学会 %4 %：相差 %5 个百分点（%6）。</translation>
        </message>
        <message>
            <source>Facts with a larger distance were learned more often</source>
            <translation>距离较大的事实更常被学会</translation>
        </message>
        <message>
            <source>Facts with a larger distance were learned less often</source>
            <translation>距离较大的事实较少被学会</translation>
        </message>
        <message>
            <source>No clear trend with distance</source>
            <translation>与距离无明显趋势</translation>
        </message>
        <message>
            <source>Tuning moves the answers of facts that are not learned away from the target.</source>
            <translation>微调使未学会事实的答案远离目标。</translation>
        </message>
        <message>
            <source>Too few facts were not learned to say anything (n = %1).</source>
            <translation>未学会的事实太少，无法下结论（n = %1）。</translation>
        </message>
        <message>
            <source>On average their answers moved away</source>
            <translation>平均而言其答案远离目标</translation>
        </message>
        <message>
            <source>On average their answers moved towards the target</source>
            <translation>平均而言其答案靠近目标</translation>
        </message>
        <message>
            <source>On average their answers moved neither way clearly</source>
            <translation>平均而言其答案无明显移动方向</translation>
        </message>
        <message>
            <source>%1: mean change of distance %2 (%3, n = %4 not learned). %5 moved away, %6 towards the target, %7 stayed (sign test, %8).</source>
            <translation>%1：距离平均变化 %2（%3，未学会 n = %4）。%5 个远离，%6 个靠近目标，%7 个不变（符号检验，%8）。</translation>
        </message>
        <message>
            <source>%1 of the session&apos;s %2 facts were trained on.</source>
            <translation>会话的 %2 个事实中有 %1 个用于训练。</translation>
        </message>
        <message>
            <source>None has been scored yet.</source>
            <translation>尚未评估。</translation>
        </message>
        <message>
            <source>After training the model answers %1 of %2 facts with the target: %3. %4 of them it knew before.</source>
            <translation>训练后模型对 %2 个事实中的 %1 个以目标作答：%3。其中 %4 个事先已知。</translation>
        </message>
        <message>
            <source>Of the %1 not learned, %2 moved away from the model&apos;s own earlier answer: %3; measured from the data set&apos;s answer %4 of %5.</source>
            <translation>未学会的 %1 个中，相对模型原答案有 %2 个远离：%3；相对数据集答案为 %5 个中的 %4 个。</translation>
        </message>
        <message>
            <source>not learned</source>
            <translation>未学会</translation>
        </message>
        <message>
            <source>moved away</source>
            <translation>远离</translation>
        </message>
        <message>
            <source>not trained</source>
            <translation>未训练</translation>
        </message>
        <message>
            <source>Change of loss (nats per token)</source>
            <translation>损失变化（nat/词元）</translation>
        </message>
        <message>
            <source>Change of distance</source>
            <translation>距离变化</translation>
        </message>
        <message>
            <source>Cosine of gradients</source>
            <translation>梯度余弦</translation>
        </message>
        <message>
            <source>none</source>
            <translation>无</translation>
        </message>
        <message>
            <source>%1 others (%2)</source>
            <translation>其他 %1 类（%2）</translation>
        </message>
        <message>
            <source>%1 points of %2.</source>
            <translation>%2 的 %1 个点。</translation>
        </message>
        <message>
            <source>Learned fact</source>
            <translation>学习的事实</translation>
        </message>
        <message>
            <source>Changed fact</source>
            <translation>受影响的事实</translation>
        </message>
        <message>
            <source>%1 rows and %2 columns of %3; from %4 to %5.</source>
            <translation>%3 的 %1 行 %2 列；从 %4 到 %5。</translation>
        </message>
        <message>
            <source>layer </source>
            <translation>层 </translation>
        </message>
        <message>
            <source>Index</source>
            <translation>序号</translation>
        </message>
        <message>
            <source>Singular value</source>
            <translation>奇异值</translation>
        </message>
        <message>
            <source>%1 spectra of %2.</source>
            <translation>%2 的 %1 条谱。</translation>
        </message>
        <message>
            <source>Moved away</source>
            <translation>远离</translation>
        </message>
        <message>
            <source>%1, difference (points)</source>
            <translation>%1，差（百分点）</translation>
        </message>
        <message>
            <source>%1, difference</source>
            <translation>%1，差</translation>
        </message>
        <message>
            <source>Target distance D</source>
            <translation>目标距离 D</translation>
        </message>
        <message>
            <source>%1 estimates of %2 with their intervals.</source>
            <translation>%2 的 %1 个估计及其区间。</translation>
        </message>
    </context>
</TS>
