<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN">
<context>
    <name>ChoiceWords</name>
    <message>
        <source>In the spec: %1</source>
        <translation>规格中：%1</translation>
    </message>
</context>
<context>
    <name>Comparison</name>
    <message>
        <source>%1 and %2 trained no fact in common.</source>
        <translation>%1 与 %2 没有共同训练的事实。</translation>
    </message>
    <message>
        <source>%1 learned more than %2</source>
        <translation>%1 学会的比 %2 多</translation>
    </message>
    <message>
        <source>%1 learned less than %2</source>
        <translation>%1 学会的比 %2 少</translation>
    </message>
    <message>
        <source>No clear difference</source>
        <translation>无明显差异</translation>
    </message>
    <message>
        <source>on %1 shared facts: %2 points</source>
        <translation>在 %1 个共有事实上：%2 个百分点</translation>
    </message>
    <message>
        <source> (95 % interval %1 to %2)</source>
        <translation>（95 % 区间 %1 至 %2）</translation>
    </message>
    <message>
        <source>, %1 and %2 flipped, McNemar %3.</source>
        <translation>，%1 个与 %2 个翻转，McNemar %3。</translation>
    </message>
    <message>
        <source>, %1 and %2 flipped, McNemar %3, %4 among %5 comparisons (Holm).</source>
        <translation>，%1 个与 %2 个翻转，McNemar %3，在 %5 个比较中为 %4（Holm）。</translation>
    </message>
    <message>
        <source>Working out the interval…</source>
        <translation>正在计算区间…</translation>
    </message>
    <message>
        <source>%1, but not clearly among %2 comparisons</source>
        <translation>%1，但在 %2 个比较中不明显</translation>
    </message>
</context>
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
    <message>
        <source>not drawn</source>
        <translation>未抽中</translation>
    </message>
    <message>
        <source>not in the best set</source>
        <translation>不在最佳集合中</translation>
    </message>
    <message>
        <source>replaced at random</source>
        <translation>被随机替换</translation>
    </message>
    <message>
        <source>replaced in swap {0}</source>
        <translation>在第 {0} 次交换中被替换</translation>
    </message>
    <message>
        <source>not selected</source>
        <translation>未选择</translation>
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
        <source>&quot;{0}&quot; is no colour; write it as #0072B2.</source>
        <translation>“{0}”不是颜色；请写成 #0072B2 的形式。</translation>
    </message>
    <message>
        <source>The font {0} is not on this machine. Install it (DejaVu Sans: package fonts-dejavu-core), or name another.</source>
        <translation>本机没有字体 {0}。请安装（DejaVu Sans：软件包 fonts-dejavu-core）或换一种字体。</translation>
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
        <translation>{0} 不是线性模块；请从 q_proj、k_proj、v_proj、o_proj、gate_proj、up_proj、down_proj 中选择。</translation>
    </message>
    <message>
        <source>The adapter holds {0} values; F32, F16, BF16 or F64 are needed.</source>
        <translation>适配器含有 {0} 值；需要 F32、F16、BF16 或 F64。</translation>
    </message>
    <message>
        <source>No module is adapted. Name at least one, for example q_proj.</source>
        <translation>没有模块加入适配器。请至少指定一个，例如 q_proj。</translation>
    </message>
    <message>
        <source>The model has no layer {0}; its layers are 0 to {1}.</source>
        <translation>模型没有第 {0} 层；其层为 0 至 {1}。</translation>
    </message>
    <message>
        <source>A list of at most {0} ids is read here.</source>
        <translation>此处最多读取 {0} 个编号的列表。</translation>
    </message>
    <message>
        <source>The activation {0} is not supported, only silu.</source>
        <translation>不支持激活函数 {0}，仅支持 silu。</translation>
    </message>
    <message>
        <source>Models whose attention projections have a bias are not supported.</source>
        <translation>不支持注意力投影带偏置的模型。</translation>
    </message>
    <message>
        <source>Models whose MLP projections have a bias are not supported.</source>
        <translation>不支持 MLP 投影带偏置的模型。</translation>
    </message>
    <message>
        <source>Dropout in the attention is not supported; set it to 0.</source>
        <translation>不支持注意力中的 dropout；请设为 0。</translation>
    </message>
    <message>
        <source>Rotary embeddings of a part of the head are not supported.</source>
        <translation>不支持只作用于部分头维度的旋转位置编码。</translation>
    </message>
    <message>
        <source>Quantised checkpoints are not supported; use the original in F32, F16 or BF16.</source>
        <translation>不支持量化的检查点；请使用 F32、F16 或 BF16 的原始版本。</translation>
    </message>
    <message>
        <source>This must be an object or null.</source>
        <translation>此处须为对象或 null。</translation>
    </message>
    <message>
        <source>Rotary embeddings of type {0} are not supported, only default, linear and llama3.</source>
        <translation>不支持类型为 {0} 的旋转位置编码，仅支持 default、linear 和 llama3。</translation>
    </message>
    <message>
        <source>This must be more than low_freq_factor.</source>
        <translation>此处须大于 low_freq_factor。</translation>
    </message>
    <message>
        <source>{0} attention heads cannot share {1} key-value heads evenly.</source>
        <translation>{0} 个注意力头无法平均共用 {1} 个键值头。</translation>
    </message>
    <message>
        <source>The hidden size {0} is not a multiple of the {1} attention heads.</source>
        <translation>隐藏维度 {0} 不是注意力头数 {1} 的整数倍。</translation>
    </message>
    <message>
        <source>Rotary embeddings need an even head dimension, but it is {0}.</source>
        <translation>旋转位置编码要求头维度为偶数，现为 {0}。</translation>
    </message>
    <message>
        <source>Models of type &quot;{0}&quot; are not supported, only llama and mistral.</source>
        <translation>不支持类型为“{0}”的模型，仅支持 llama 和 mistral。</translation>
    </message>
    <message>
        <source>Trained biases (&quot;{0}&quot;) are not supported.</source>
        <translation>不支持训练过的偏置（“{0}”）。</translation>
    </message>
    <message>
        <source>The initialisation &quot;{0}&quot; changes the base model and is not supported.</source>
        <translation>初始化方式“{0}”会改变基础模型，不受支持。</translation>
    </message>
    <message>
        <source>This option changes what the adapter computes and is not supported; it must be off.</source>
        <translation>此选项会改变适配器的计算，不受支持；必须关闭。</translation>
    </message>
    <message>
        <source>This must be a list of module names.</source>
        <translation>此处须为模块名称列表。</translation>
    </message>
    <message>
        <source>The target &quot;{0}&quot; is none of the linear modules of this model&apos;s layers.</source>
        <translation>目标“{0}”不是此模型各层的线性模块。</translation>
    </message>
    <message>
        <source>The layers of this model are called &quot;layers&quot;.</source>
        <translation>此模型的层称为“layers”。</translation>
    </message>
    <message>
        <source>The list of targets is empty.</source>
        <translation>目标列表为空。</translation>
    </message>
    <message>
        <source>This cannot stand beside target_modules as a regular expression.</source>
        <translation>当 target_modules 为正则表达式时，不能同时给出此项。</translation>
    </message>
    <message>
        <source>The targets fit no linear module of this model.</source>
        <translation>这些目标与此模型的任何线性模块都不匹配。</translation>
    </message>
    <message>
        <source>Adapters hold F32, F16 or BF16, but this tensor is {0}.</source>
        <translation>适配器使用 F32、F16 或 BF16，但此张量为 {0}。</translation>
    </message>
    <message>
        <source>The shape is [{0}], but the model and the adapter&apos;s configuration need [{1}].</source>
        <translation>形状为 [{0}]，但模型和适配器的配置需要 [{1}]。</translation>
    </message>
    <message>
        <source>Tensors that adapter_config.json asks for are missing: {0}. Not asked for: {1}.</source>
        <translation>缺少 adapter_config.json 要求的张量：{0}。未要求的：{1}。</translation>
    </message>
    <message>
        <source>Tensors that adapter_config.json does not ask for: {0}. Is it the right model?</source>
        <translation>adapter_config.json 未要求的张量：{0}。模型选对了吗？</translation>
    </message>
    <message>
        <source>The folder cannot be made: {0}.</source>
        <translation>无法创建文件夹：{0}。</translation>
    </message>
    <message>
        <source>The {0} must hold whole numbers from 0 on. The file is damaged.</source>
        <translation>{0} 须为从 0 起的整数。文件已损坏。</translation>
    </message>
    <message>
        <source>The header has no valid &quot;{0}&quot; for this tensor. The file is damaged.</source>
        <translation>文件头中此张量没有有效的“{0}”。文件已损坏。</translation>
    </message>
    <message>
        <source>Tensors of type {0} are not supported; convert the checkpoint to F32, F16 or BF16.</source>
        <translation>不支持类型为 {0} 的张量；请将检查点转换为 F32、F16 或 BF16。</translation>
    </message>
    <message>
        <source>The tensor has {0} dimensions; at most {1} are read.</source>
        <translation>该张量有 {0} 维；最多读取 {1} 维。</translation>
    </message>
    <message>
        <source>&quot;data_offsets&quot; must hold two numbers. The file is damaged.</source>
        <translation>“data_offsets”须含两个数。文件已损坏。</translation>
    </message>
    <message>
        <source>The tensor should lie at bytes {0} to {1} of {2}. The file is cut short or damaged; download or copy it again.</source>
        <translation>该张量应位于字节 {0} 至 {1}（共 {2}）。文件被截断或已损坏；请重新下载或复制。</translation>
    </message>
    <message>
        <source>The tensor&apos;s shape needs {0} bytes, but the header gives it {1}. The file is damaged.</source>
        <translation>该张量的形状需要 {0} 字节，但文件头给出 {1} 字节。文件已损坏。</translation>
    </message>
    <message>
        <source>The metadata must be an object of texts. The file is damaged.</source>
        <translation>元数据必须是由文本组成的对象。文件已损坏。</translation>
    </message>
    <message>
        <source>The tensor begins at byte {0}, but the one before it ends at {1}: an overlap or a hole. The file is damaged.</source>
        <translation>该张量始于字节 {0}，而前一个张量止于 {1}：有重叠或空隙。文件已损坏。</translation>
    </message>
    <message>
        <source>The tensors fill {0} bytes, but the file holds {1}. The file is damaged.</source>
        <translation>张量共占 {0} 字节，但文件含 {1} 字节。文件已损坏。</translation>
    </message>
    <message>
        <source>The file is shorter than a safetensors header. Is it complete?</source>
        <translation>文件比 safetensors 文件头还短。文件完整吗？</translation>
    </message>
    <message>
        <source>The file should begin with a header of {0} bytes, but only {1} follow (and at most {2} are read). This is not a safetensors file, or it is cut short.</source>
        <translation>文件应以 {0} 字节的文件头开始，但其后只有 {1} 字节（且最多读取 {2} 字节）。这不是 safetensors 文件，或已被截断。</translation>
    </message>
    <message>
        <source>The header must be a JSON object. This is not a safetensors file.</source>
        <translation>文件头必须是 JSON 对象。这不是 safetensors 文件。</translation>
    </message>
    <message>
        <source>The index needs an object that maps each tensor to its file.</source>
        <translation>索引需要一个将每个张量映射到其文件的对象。</translation>
    </message>
    <message>
        <source>The file of a tensor must be a plain name in the model&apos;s directory.</source>
        <translation>张量的文件必须是模型目录中的普通文件名。</translation>
    </message>
    <message>
        <source>The tensor is in more than one shard; this one repeats it.</source>
        <translation>该张量出现在多个分片中；此处重复。</translation>
    </message>
    <message>
        <source>The tensor is missing from this file.</source>
        <translation>此文件中缺少该张量。</translation>
    </message>
    <message>
        <source>The model has only pytorch_model.bin, which can run code and is not read. Convert it to safetensors (transformers: save_pretrained).</source>
        <translation>模型只有 pytorch_model.bin，该格式可以执行代码，因此不予读取。请转换为 safetensors（transformers：save_pretrained）。</translation>
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
        <translation>事实“{0}”的提示或目标没有词元。</translation>
    </message>
    <message>
        <source>“{0}” is no protocol. Known are strict, memit, easyedit, rome-zsre and generation.</source>
        <translation>“{0}”不是协议。已知的有 strict、memit、easyedit、rome-zsre 和 generation。</translation>
    </message>
    <message>
        <source>The tensor does not belong to a stored adapter; delete the file and run again.</source>
        <translation>该张量不属于已保存的适配器；请删除文件并重新运行。</translation>
    </message>
    <message>
        <source>The file exists and holds more than a demo. Name another file with -o.</source>
        <translation>文件已存在，且其内容不只是演示。请用 -o 指定其他文件。</translation>
    </message>
    <message>
        <source>The filter keeps no fact. Widen the band, or use another data set.</source>
        <translation>筛选后没有事实。请放宽区间，或使用其他数据集。</translation>
    </message>
    <message>
        <source>There is no interrupted run beside this session, so there is nothing to resume.</source>
        <translation>此会话旁没有中断的运行，因此没有可恢复的内容。</translation>
    </message>
    <message>
        <source>An interrupted run lies beside this session. Continue it with --resume, or keep what it has with `seamark info --keep`.</source>
        <translation>此会话旁有一个中断的运行。请用 --resume 继续它，或用 `seamark info --keep` 保留其已有内容。</translation>
    </message>
    <message>
        <source>The session has a run of this name already. Choose another name.</source>
        <translation>会话中已有同名运行。请换一个名称。</translation>
    </message>
    <message>
        <source>The model has layers 0 to {0}.</source>
        <translation>模型的层为 0 至 {0}。</translation>
    </message>
    <message>
        <source>Hidden states go from 0 to {0} in this model.</source>
        <translation>此模型的隐藏状态为 0 至 {0}。</translation>
    </message>
    <message>
        <source>The session holds other facts ({0}). Choose another session file for these facts.</source>
        <translation>会话中是其他事实（{0}）。请为这些事实选择另一个会话文件。</translation>
    </message>
    <message>
        <source>The run began with another file ({0} differs), so it cannot be continued with this one.</source>
        <translation>该运行始于另一个文件（{0} 不同），因此无法用此文件继续。</translation>
    </message>
    <message>
        <source>The interrupted run&apos;s record is damaged.</source>
        <translation>中断的运行的记录已损坏。</translation>
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
        <source>In single runs a fact&apos;s weight cancels out of its own loss. Choose none, or train jointly.</source>
        <translation>单独训练时，事实的权重会在其自身损失中抵消。请选择 none，或联合训练。</translation>
    </message>
    <message>
        <source>The warm-up is longer than the training.</source>
        <translation>预热比训练还长。</translation>
    </message>
    <message>
        <source>This spec was written for a newer Seamark (schema {0}; this one reads up to {1}). Update Seamark.</source>
        <translation>此规格是为更新的 Seamark 编写的（模式 {0}；此版最多读到 {1}）。请更新 Seamark。</translation>
    </message>
    <message>
        <source>The text must hold {} exactly once, where the subject goes.</source>
        <translation>文本须恰好含有一个 {}，表示主语的位置。</translation>
    </message>
    <message>
        <source>The field is missing.</source>
        <translation>缺少此字段。</translation>
    </message>
    <message>
        <source>Expected a text, found {0}.</source>
        <translation>此处应为文本，实为 {0}。</translation>
    </message>
    <message>
        <source>The text has {0} bytes; at most {1} are read.</source>
        <translation>文本有 {0} 字节；最多读取 {1} 字节。</translation>
    </message>
    <message>
        <source>The text holds a NUL character.</source>
        <translation>文本含有 NUL 字符。</translation>
    </message>
    <message>
        <source>The text is empty.</source>
        <translation>文本为空。</translation>
    </message>
    <message>
        <source>The list has {0} items; at most {1} are read.</source>
        <translation>列表有 {0} 项；最多读取 {1} 项。</translation>
    </message>
    <message>
        <source>There are {0} answers for {1} prompts in &quot;{2}&quot;; give one for each.</source>
        <translation>“{2}”中 {1} 个提示对应 {0} 个答案；请为每个提示各给一个。</translation>
    </message>
    <message>
        <source>Each neighbour needs a &quot;prompt&quot; and an &quot;answer&quot;.</source>
        <translation>每个邻近提示都需要“prompt”和“answer”。</translation>
    </message>
    <message>
        <source>The target &quot;{0}&quot; is the original answer: there is nothing to learn.</source>
        <translation>目标“{0}”就是原答案：没有可学的内容。</translation>
    </message>
    <message>
        <source>Expected a list, found {0}.</source>
        <translation>此处应为列表，实为 {0}。</translation>
    </message>
    <message>
        <source>Expected a list of at least one answer.</source>
        <translation>此处应为至少含一个答案的列表。</translation>
    </message>
    <message>
        <source>The text begins with [ but is no JSON list of texts.</source>
        <translation>文本以 [ 开头，但不是 JSON 文本列表。</translation>
    </message>
    <message>
        <source>A weight is a number that is not negative, and this is {0}.</source>
        <translation>权重须为非负数，现为 {0}。</translation>
    </message>
    <message>
        <source>The same subject and object as in record {0}.</source>
        <translation>主语和宾语与记录 {0} 相同。</translation>
    </message>
    <message>
        <source>The subject has more than {0} objects.</source>
        <translation>该主语的宾语超过 {0} 个。</translation>
    </message>
    <message>
        <source>The relation has no other object that could be the target.</source>
        <translation>该关系没有其他可作为目标的宾语。</translation>
    </message>
    <message>
        <source>There is no template.</source>
        <translation>没有模板。</translation>
    </message>
    <message>
        <source>This line is no valid JSON.</source>
        <translation>此行不是有效的 JSON。</translation>
    </message>
    <message>
        <source>Two columns have this name; rename one.</source>
        <translation>两列同名；请重命名其中一列。</translation>
    </message>
    <message>
        <source>The row has {0} cells, and the header {1}.</source>
        <translation>此行有 {0} 个单元格，而表头有 {1} 个。</translation>
    </message>
    <message>
        <source>There is no column &quot;{0}&quot;. The columns are: {1}. Name the right one with column_{2}.</source>
        <translation>没有列“{0}”。现有列：{1}。请用 column_{2} 指定正确的列。</translation>
    </message>
    <message>
        <source>The file holds no records.</source>
        <translation>文件中没有记录。</translation>
    </message>
    <message>
        <source>Expected a JSON object, found {0}.</source>
        <translation>此处应为 JSON 对象，实为 {0}。</translation>
    </message>
    <message>
        <source>The same fact as in record {0} of {1}.</source>
        <translation>与 {1} 的记录 {0} 是同一事实。</translation>
    </message>
    <message>
        <source>All {0} records are skipped by &quot;first&quot;. Use a smaller number.</source>
        <translation>“first”跳过了全部 {0} 条记录。请使用较小的数。</translation>
    </message>
    <message>
        <source>None of the {0} records can be used. The first problem, in record {1}: {2}</source>
        <translation>{0} 条记录均不可用。第一个问题在记录 {1}：{2}</translation>
    </message>
    <message>
        <source>No file is named. Use &quot;builtin&quot; for the facts that come with Seamark.</source>
        <translation>未指定文件。请用“builtin”表示 Seamark 自带的事实。</translation>
    </message>
    <message>
        <source>Columns are named, but only the format table has columns.</source>
        <translation>指定了列，但只有 table 格式才有列。</translation>
    </message>
    <message>
        <source>The tensor has shape {0}; config.json asks for {1}. The weights and config.json belong to different models.</source>
        <translation>该张量的形状为 {0}；config.json 要求 {1}。权重与 config.json 属于不同的模型。</translation>
    </message>
    <message>
        <source>The tensor holds {0} values; weights must be F32, BF16, F16 or F64.</source>
        <translation>该张量含有 {0} 值；权重必须为 F32、BF16、F16 或 F64。</translation>
    </message>
    <message>
        <source>These tensors have no place in a LLaMA model: {0}. Only LLaMA-family models can be used.</source>
        <translation>这些张量在 LLaMA 模型中没有位置：{0}。只能使用 LLaMA 系列模型。</translation>
    </message>
    <message>
        <source>A text has {0} tokens; this model takes at most {1}. Shorten the prompt.</source>
        <translation>有文本含 {0} 个词元；此模型最多接受 {1} 个。请缩短提示。</translation>
    </message>
    <message>
        <source>The token id {0} is outside the model&apos;s vocabulary of {1}. The tokenizer and the weights belong to different models.</source>
        <translation>词元编号 {0} 超出模型大小为 {1} 的词表。分词器与权重属于不同的模型。</translation>
    </message>
    <message>
        <source>Memory ran out ({0}). Set a smaller memory budget, token budget or batch, or take bfloat16.</source>
        <translation>内存耗尽（{0}）。请减小内存预算、词元预算或批大小，或使用 bfloat16。</translation>
    </message>
    <message>
        <source>libtorch could not go on: {0}</source>
        <translation>libtorch 无法继续：{0}</translation>
    </message>
    <message>
        <source>CUDA cannot be used: {0}. Choose the device cpu.</source>
        <translation>无法使用 CUDA：{0}。请选择设备 cpu。</translation>
    </message>
    <message>
        <source>No model is named. Give a directory or the name of a model on this machine.</source>
        <translation>未指定模型。请给出目录，或本机上模型的名称。</translation>
    </message>
    <message>
        <source>There is no model {0}: none of these folders has a config.json: {1}. Give the folder of a Hugging Face model.</source>
        <translation>没有模型 {0}：这些目录中都没有 config.json：{1}。请给出 Hugging Face 模型目录。</translation>
    </message>
    <message>
        <source>The header of this .npy file has no entry {0}. Save the matrix again with numpy.save.</source>
        <translation>此 .npy 文件的文件头没有条目 {0}。请用 numpy.save 重新保存矩阵。</translation>
    </message>
    <message>
        <source>This is not a whole .npy file. Save the matrix again with numpy.save.</source>
        <translation>这不是完整的 .npy 文件。请用 numpy.save 重新保存矩阵。</translation>
    </message>
    <message>
        <source>The numbers of this .npy file are of type {0}; float16, float32 and float64 are read. Convert it with .astype(&apos;float32&apos;).</source>
        <translation>此 .npy 文件的数值类型为 {0}；可读取 float16、float32 和 float64。请用 .astype(&apos;float32&apos;) 转换。</translation>
    </message>
    <message>
        <source>The matrix of this .npy file is stored by columns. Save numpy.ascontiguousarray(matrix).</source>
        <translation>此 .npy 文件的矩阵按列存储。请保存 numpy.ascontiguousarray(matrix)。</translation>
    </message>
    <message>
        <source>This .npy file does not hold a matrix with one row an answer.</source>
        <translation>此 .npy 文件中不是每个答案一行的矩阵。</translation>
    </message>
    <message>
        <source>The matrix has no keys: write the answers, one a line in the order of its rows, into {0}.</source>
        <translation>矩阵没有键：请将答案按矩阵的行序、每行一个写入 {0}。</translation>
    </message>
    <message>
        <source>The keys must be an array of texts, one a row of the matrix.</source>
        <translation>键必须是文本数组，矩阵每行一个。</translation>
    </message>
    <message>
        <source>The vector of “{0}” holds a value that is not a finite number. Correct or remove it.</source>
        <translation>“{0}”的向量含有非有限的数。请更正或删除。</translation>
    </message>
    <message>
        <source>Vector {0} has an empty answer as its key.</source>
        <translation>向量 {0} 以空答案为键。</translation>
    </message>
    <message>
        <source>“{0}” has two vectors. Keep one of them.</source>
        <translation>“{0}”有两个向量。请保留其中一个。</translation>
    </message>
    <message>
        <source>A file of vectors has one tensor [d] of floating-point numbers an answer, named by the answer; this one is different.</source>
        <translation>向量文件中每个答案有一个以该答案命名的浮点张量 [d]；此文件不同。</translation>
    </message>
    <message>
        <source>This vector has {0} numbers, those before it have {1}. All must be of one length.</source>
        <translation>此向量有 {0} 个数，此前的向量有 {1} 个。长度必须全部相同。</translation>
    </message>
    <message>
        <source>Row {0} has {1} numbers after the answer, the rows before it have {2}. All must be of one length.</source>
        <translation>第 {0} 行在答案之后有 {1} 个数，此前的行有 {2} 个。长度必须全部相同。</translation>
    </message>
    <message>
        <source>Row {0}, column {1}: “{2}” is not a number.</source>
        <translation>第 {0} 行第 {1} 列：“{2}”不是数字。</translation>
    </message>
    <message>
        <source>The matrix has {0} rows and its keys file {1} answers. Each row needs one.</source>
        <translation>矩阵有 {0} 行，而其键文件有 {1} 个答案。每行都需要一个。</translation>
    </message>
    <message>
        <source>Vectors are read from .safetensors, .csv and .npy files; this name ends otherwise.</source>
        <translation>可从 .safetensors、.csv 和 .npy 文件读取向量；此名称的结尾不是这些。</translation>
    </message>
    <message>
        <source>The file holds no vectors.</source>
        <translation>文件中没有向量。</translation>
    </message>
    <message>
        <source>The model has layers 0 (the embeddings) to {0} (after the final norm); {1} is none of them.</source>
        <translation>模型的层为 0（嵌入）至 {0}（最后一次归一化之后）；{1} 不在其中。</translation>
    </message>
    <message>
        <source>The space external needs a file with a vector for each answer.</source>
        <translation>external 空间需要一个为每个答案提供向量的文件。</translation>
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
        <source>The metric directional compares facts of one relation and needs at least three of them whose target and original differ; no relation here has so many. Choose another metric or load more facts.</source>
        <translation>度量 directional 比较同一关系的事实，且至少需要三个目标与原答案不同的事实；这里没有任何关系有这么多。请换用其他度量，或加载更多事实。</translation>
    </message>
    <message>
        <source>A matrix has an impossible size.</source>
        <translation>有矩阵的大小不可能成立。</translation>
    </message>
    <message>
        <source>The run&apos;s state is unknown.</source>
        <translation>运行的状态未知。</translation>
    </message>
    <message>
        <source>The record ends too soon.</source>
        <translation>记录过早结束。</translation>
    </message>
    <message>
        <source>The columns of this table differ in length.</source>
        <translation>此表各列的长度不同。</translation>
    </message>
    <message>
        <source>There are {0} rows where {1} are expected.</source>
        <translation>现有 {0} 行，应为 {1} 行。</translation>
    </message>
    <message>
        <source>It names fact {0}, but the session has {1} facts.</source>
        <translation>它指定了事实 {0}，但会话有 {1} 个事实。</translation>
    </message>
    <message>
        <source>Fact {0} is there twice.</source>
        <translation>事实 {0} 出现了两次。</translation>
    </message>
    <message>
        <source>The value {0} is not a flag.</source>
        <translation>值 {0} 不是标志值。</translation>
    </message>
    <message>
        <source>A name is missing, or longer than 4096 bytes.</source>
        <translation>缺少名称，或名称超过 4096 字节。</translation>
    </message>
    <message>
        <source>The name &quot;{0}&quot; is there twice.</source>
        <translation>名称“{0}”出现了两次。</translation>
    </message>
    <message>
        <source>A size is negative.</source>
        <translation>有大小为负数。</translation>
    </message>
    <message>
        <source>The file cannot be examined: {0}.</source>
        <translation>无法检查文件：{0}。</translation>
    </message>
    <message>
        <source>The file is damaged: it cannot be read within sensible limits. Restore it from a copy.</source>
        <translation>文件已损坏：无法在合理的限度内读取。请从副本恢复。</translation>
    </message>
    <message>
        <source>This text has {0} bytes; at most {1} can be kept here.</source>
        <translation>此文本有 {0} 字节；此处最多保存 {1} 字节。</translation>
    </message>
    <message>
        <source>The file is damaged: {0}. Restore it from a copy.</source>
        <translation>文件已损坏：{0}。请从副本恢复。</translation>
    </message>
    <message>
        <source>It claims more bytes than the file holds; the file is damaged.</source>
        <translation>它声称的字节数超过文件所含；文件已损坏。</translation>
    </message>
    <message>
        <source>This part of the session is missing; the file is damaged.</source>
        <translation>缺少会话的这一部分；文件已损坏。</translation>
    </message>
    <message>
        <source>This is a link to another place, which a session does not have.</source>
        <translation>这是指向其他位置的链接，会话中不会有这种情况。</translation>
    </message>
    <message>
        <source>This object is of another kind than a session has here.</source>
        <translation>此对象的种类与会话在此处的种类不同。</translation>
    </message>
    <message>
        <source>This attribute is missing; the file is damaged.</source>
        <translation>缺少此属性；文件已损坏。</translation>
    </message>
    <message>
        <source>This attribute is not a text.</source>
        <translation>此属性不是文本。</translation>
    </message>
    <message>
        <source>This attribute is not a number.</source>
        <translation>此属性不是数字。</translation>
    </message>
    <message>
        <source>This object is not a text.</source>
        <translation>此对象不是文本。</translation>
    </message>
    <message>
        <source>Its values lie in another file, which a session does not have.</source>
        <translation>其值位于其他文件中，会话中不会有这种情况。</translation>
    </message>
    <message>
        <source>Its values are of another type than a session has here.</source>
        <translation>其值的类型与会话在此处的类型不同。</translation>
    </message>
    <message>
        <source>It has another number of dimensions than a session has here.</source>
        <translation>其维数与会话在此处的维数不同。</translation>
    </message>
    <message>
        <source>It is stored in chunks, compressed or in another file; a session stores it plainly.</source>
        <translation>它以分块、压缩方式存储或存储在其他文件中；会话只按原样存储。</translation>
    </message>
    <message>
        <source>Its values are not in the file; the file is damaged.</source>
        <translation>其值不在文件中；文件已损坏。</translation>
    </message>
    <message>
        <source>The offsets do not fit the bytes; the file is damaged.</source>
        <translation>偏移量与字节数不符；文件已损坏。</translation>
    </message>
    <message>
        <source>A row of the journal does not fit its run.</source>
        <translation>日志中有一行与其运行不符。</translation>
    </message>
    <message>
        <source>The run&apos;s journal cannot be written: {0}. Rows before this are kept.</source>
        <translation>无法写入运行的日志：{0}。此前的行已保留。</translation>
    </message>
    <message>
        <source>The run&apos;s journal cannot be removed: {0}.</source>
        <translation>无法删除运行的日志：{0}。</translation>
    </message>
    <message>
        <source>An interrupted run lies in this journal. Resume it, or save the session with what it has, before another run begins.</source>
        <translation>此日志中有一个中断的运行。开始其他运行之前，请先恢复它，或连同其已有内容保存会话。</translation>
    </message>
    <message>
        <source>The journal is damaged at its beginning, so its run cannot be resumed.</source>
        <translation>日志开头已损坏，因此无法恢复其运行。</translation>
    </message>
    <message>
        <source>The journal has {0} steps, but the checkpoint was made after {1}; the run cannot be resumed from it.</source>
        <translation>日志有 {0} 步，但检查点在 {1} 步之后建立；无法由此恢复运行。</translation>
    </message>
    <message>
        <source>The offsets do not fit the items of &quot;{0}&quot;; the file is damaged.</source>
        <translation>偏移量与“{0}”的条目不符；文件已损坏。</translation>
    </message>
    <message>
        <source>The run&apos;s state &quot;{0}&quot; is unknown.</source>
        <translation>运行的状态“{0}”未知。</translation>
    </message>
    <message>
        <source>The tensor name &quot;{0}&quot; cannot be stored: it is too long or has characters of another kind.</source>
        <translation>无法保存张量名称“{0}”：名称过长，或含有不允许的字符。</translation>
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
        <source>The session has no run &quot;{0}&quot;.</source>
        <translation>会话中没有运行“{0}”。</translation>
    </message>
    <message>
        <source>The run &quot;{0}&quot; has no stored adapter for this. Runs keep them as output.adapters says.</source>
        <translation>运行“{0}”没有为此保存的适配器。运行按 output.adapters 的设置保留适配器。</translation>
    </message>
    <message>
        <source>This is the adapter of another fact; the file is damaged.</source>
        <translation>这是另一个事实的适配器；文件已损坏。</translation>
    </message>
    <message>
        <source>The session cannot be locked for writing: {0}.</source>
        <translation>无法锁定会话进行写入：{0}。</translation>
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
        <translation>文件已损坏、被截断或被其他程序更改：校验和不符。请从副本恢复。</translation>
    </message>
    <message>
        <source>The journal is damaged at its beginning, and there is no session file beside it.</source>
        <translation>日志开头已损坏，且旁边没有会话文件。</translation>
    </message>
    <message>
        <source>The adapters of earlier runs cannot be carried over: {0}</source>
        <translation>无法沿用先前运行的适配器：{0}</translation>
    </message>
    <message>
        <source>The adapter &quot;{0}&quot; of run {1} is not in the file that it should be carried over from.</source>
        <translation>运行 {1} 的适配器“{0}”不在应从中沿用它的文件里。</translation>
    </message>
    <message>
        <source>This row is not UTF-8 text. Save the table with the UTF-8 encoding.</source>
        <translation>此行不是 UTF-8 文本。请以 UTF-8 编码保存该表。</translation>
    </message>
    <message>
        <source>This row has more than 10,000 cells. Is it a table of facts?</source>
        <translation>此行有超过 10,000 个单元格。这是事实表吗？</translation>
    </message>
    <message>
        <source>A cell goes on after its closing quote. Write a quote inside a quoted cell twice.</source>
        <translation>单元格在右引号之后还有内容。在带引号的单元格中，请把引号写两次。</translation>
    </message>
    <message>
        <source>A quoted cell starts in this row and never ends. Close it with a quote.</source>
        <translation>此行中有一个带引号的单元格没有结束。请用引号收尾。</translation>
    </message>
    <message>
        <source>Expected {0}, found {1}.</source>
        <translation>此处应为 {0}，实为 {1}。</translation>
    </message>
    <message>
        <source>The value {0}.</source>
        <translation>该值 {0}。</translation>
    </message>
    <message>
        <source>Expected a JSON object.</source>
        <translation>此处应为 JSON 对象。</translation>
    </message>
    <message>
        <source>Unknown key. `seamark spec` lists the known ones.</source>
        <translation>未知的键。`seamark spec` 会列出已知的键。</translation>
    </message>
    <message>
        <source>Unknown key. Did you mean &quot;{0}&quot;?</source>
        <translation>未知的键。您是否指“{0}”？</translation>
    </message>
    <message>
        <source>The run was cancelled.</source>
        <translation>运行已取消。</translation>
    </message>
    <message>
        <source>The file has {0}, more than the {1} that are read here. Is it the right file?</source>
        <translation>文件有 {0}，超过此处可读取的 {1}。文件选对了吗？</translation>
    </message>
    <message>
        <source>The file cannot be mapped into memory: {0}.</source>
        <translation>无法将文件映射到内存：{0}。</translation>
    </message>
    <message>
        <source>About {0} are needed on this disk, but only {1} are free. Free some space or choose another place.</source>
        <translation>此磁盘约需 {0}，但仅剩 {1}。请腾出空间或选择其他位置。</translation>
    </message>
    <message>
        <source>The JSON is nested deeper than {0} levels.</source>
        <translation>JSON 嵌套超过 {0} 层。</translation>
    </message>
    <message>
        <source>The key appears twice in one object; keep one of them.</source>
        <translation>该键在同一对象中出现两次；请保留其中一个。</translation>
    </message>
    <message>
        <source>This is not valid JSON: line {0}, column {1}. Correct the file there.</source>
        <translation>JSON 无效：第 {0} 行第 {1} 列。请在该处更正。</translation>
    </message>
    <message>
        <source>This JSON holds a number or text that cannot be read.</source>
        <translation>此 JSON 含有无法读取的数字或文本。</translation>
    </message>
    <message>
        <source>This must be a number from {0} to {1}, but is {2}.</source>
        <translation>此处须为 {0} 至 {1} 的数，现为 {2}。</translation>
    </message>
    <message>
        <source>This must be a JSON object.</source>
        <translation>此处须为 JSON 对象。</translation>
    </message>
    <message>
        <source>This value is missing.</source>
        <translation>缺少此值。</translation>
    </message>
    <message>
        <source>This must be a whole number from {0} to {1}, but is {2}.</source>
        <translation>此处须为 {0} 至 {1} 的整数，现为 {2}。</translation>
    </message>
    <message>
        <source>This must be true or false.</source>
        <translation>此处须为 true 或 false。</translation>
    </message>
    <message>
        <source>This must be a text.</source>
        <translation>此处须为文本。</translation>
    </message>
    <message>
        <source>This must be a list.</source>
        <translation>此处须为列表。</translation>
    </message>
    <message>
        <source>The log file cannot be opened for writing.</source>
        <translation>无法打开日志文件进行写入。</translation>
    </message>
    <message>
        <source>The file cannot be opened for reading.</source>
        <translation>无法打开文件进行读取。</translation>
    </message>
    <message>
        <source>Reading the file failed.</source>
        <translation>读取文件失败。</translation>
    </message>
    <message>
        <source>An added token must have 1 to {0} bytes, but has {1}.</source>
        <translation>附加词元须有 1 至 {0} 字节，现有 {1} 字节。</translation>
    </message>
    <message>
        <source>Tokenizers of type {0} are not supported, only BPE.</source>
        <translation>不支持类型为 {0} 的分词器，仅支持 BPE。</translation>
    </message>
    <message>
        <source>This is not supported; byte-level tokenizers leave it empty.</source>
        <translation>不支持此项；字节级分词器将其留空。</translation>
    </message>
    <message>
        <source>Dropping merges at random is not supported; set it to null.</source>
        <translation>不支持随机丢弃合并规则；请设为 null。</translation>
    </message>
    <message>
        <source>Two pieces have the id {0}.</source>
        <translation>两个子词的编号都是 {0}。</translation>
    </message>
    <message>
        <source>The unknown token is not in the vocabulary.</source>
        <translation>未知词元不在词表中。</translation>
    </message>
    <message>
        <source>A merge must be two pieces with a space between them, but is {0}.</source>
        <translation>合并规则须为以空格分隔的两个子词，现为 {0}。</translation>
    </message>
    <message>
        <source>A merge must be two pieces, but is {0}.</source>
        <translation>合并规则须为两个子词，现为 {0}。</translation>
    </message>
    <message>
        <source>The merge {0} needs its two pieces and their union in the vocabulary.</source>
        <translation>合并规则 {0} 要求其两个子词及其拼接结果都在词表中。</translation>
    </message>
    <message>
        <source>The id {0} belongs to another piece, or this token has another id in the vocabulary.</source>
        <translation>编号 {0} 属于另一个子词，或此词元在词表中的编号不同。</translation>
    </message>
    <message>
        <source>The beginning-of-sequence token &quot;{0}&quot; is not in the vocabulary.</source>
        <translation>序列起始词元“{0}”不在词表中。</translation>
    </message>
    <message>
        <source>The part &quot;{0}&quot; of tokenizer.json is not supported.</source>
        <translation>不支持 tokenizer.json 的“{0}”部分。</translation>
    </message>
    <message>
        <source>Only byte-level tokenizers are read from tokenizer.json: the pre_tokenizer needs a ByteLevel part.</source>
        <translation>从 tokenizer.json 只能读取字节级分词器：pre_tokenizer 需要 ByteLevel 部分。</translation>
    </message>
    <message>
        <source>ByteLevel must be the last part of the pre_tokenizer.</source>
        <translation>ByteLevel 必须是 pre_tokenizer 的最后一部分。</translation>
    </message>
    <message>
        <source>The regular expression uses &quot;{0}&quot;, which is not supported.</source>
        <translation>正则表达式使用了“{0}”，不受支持。</translation>
    </message>
    <message>
        <source>The regular expression has {0} bytes; at most {1} are read.</source>
        <translation>正则表达式有 {0} 字节；最多读取 {1} 字节。</translation>
    </message>
    <message>
        <source>The regular expression is not valid: {0}.</source>
        <translation>正则表达式无效：{0}。</translation>
    </message>
    <message>
        <source>The regular expression takes too many steps on this text.</source>
        <translation>正则表达式在此文本上需要的步骤过多。</translation>
    </message>
    <message>
        <source>This is not a SentencePiece model, or it is damaged. Download or copy it again.</source>
        <translation>这不是 SentencePiece 模型，或已损坏。请重新下载或复制。</translation>
    </message>
    <message>
        <source>SentencePiece models with this setting are not supported.</source>
        <translation>不支持采用此设置的 SentencePiece 模型。</translation>
    </message>
    <message>
        <source>The SentencePiece library refuses this model: {0}.</source>
        <translation>SentencePiece 库拒绝此模型：{0}。</translation>
    </message>
    <message>
        <source>The added token &quot;{0}&quot; has the id {1}, which the model gives to &quot;{2}&quot;.</source>
        <translation>附加词元“{0}”的编号为 {1}，而模型将该编号给了“{2}”。</translation>
    </message>
    <message>
        <source>The SentencePiece library cannot encode this text: {0}.</source>
        <translation>SentencePiece 库无法编码此文本：{0}。</translation>
    </message>
    <message>
        <source>The directory has neither tokenizer.json nor tokenizer.model. Give a Hugging Face model directory.</source>
        <translation>目录中既没有 tokenizer.json 也没有 tokenizer.model。请给出 Hugging Face 模型目录。</translation>
    </message>
    <message>
        <source>The keys must be ids, but one is &quot;{0}&quot;.</source>
        <translation>键必须是编号，但其中一个是“{0}”。</translation>
    </message>
    <message>
        <source>A text of {0} bytes cannot be normalised.</source>
        <translation>无法规范化 {0} 字节的文本。</translation>
    </message>
    <message>
        <source>There is no fact to train on.</source>
        <translation>没有可训练的事实。</translation>
    </message>
    <message>
        <source>The weight of the fact {0} is {1}; weights are finite and not negative.</source>
        <translation>事实 {0} 的权重为 {1}；权重须为有限的非负数。</translation>
    </message>
    <message>
        <source>This is no checkpoint of a training run of this version ({0}).</source>
        <translation>这不是此版本（{0}）训练运行的检查点。</translation>
    </message>
    <message>
        <source>The checkpoint belongs to a run with other facts, settings or another model.</source>
        <translation>该检查点属于事实、设置或模型不同的另一个运行。</translation>
    </message>
    <message>
        <source>The checkpoint is damaged. Start the run anew.</source>
        <translation>检查点已损坏。请重新开始运行。</translation>
    </message>
    <message>
        <source>The session has no run of this name. It has: {0}.</source>
        <translation>会话中没有此名称的运行。现有：{0}。</translation>
    </message>
    <message>
        <source>The session has no fact of this id. Its first fact has the id {0}; `seamark info --run NAME --json` lists them.</source>
        <translation>会话中没有此编号的事实。第一个事实的编号是 {0};“seamark info --run NAME --json” 会列出全部编号。</translation>
    </message>
    <message>
        <source>This run kept no adapters (output.adapters).</source>
        <translation>此运行未保留适配器（output.adapters）。</translation>
    </message>
    <message>
        <source>This run has one adapter a fact; name one with --fact.</source>
        <translation>此运行的每个事实各有一个适配器；请用 --fact 指定一个。</translation>
    </message>
    <message>
        <source>This run has one adapter for all facts; leave --fact out.</source>
        <translation>此运行的全部事实共用一个适配器；请省略 --fact。</translation>
    </message>
    <message>
        <source>This run has no adapter for that fact: it was not trained.</source>
        <translation>此运行没有该事实的适配器：该事实未经训练。</translation>
    </message>
    <message>
        <source>Writing to standard output failed.</source>
        <translation>写入标准输出失败。</translation>
    </message>
    <message>
        <source>There is not enough memory. Use fewer slots, a smaller batch or a smaller model.</source>
        <translation>内存不足。请使用较少的并行槽、较小的批大小或较小的模型。</translation>
    </message>
    <message>
        <source>With --json name a CSV file with -o; stdout then holds the summary.</source>
        <translation>使用 --json 时请用 -o 指定 CSV 文件；此时摘要写入 stdout。</translation>
    </message>
    <message>
        <source>The prompt has no tokens.</source>
        <translation>提示没有词元。</translation>
    </message>
    <message>
        <source>The interrupted run brings its own spec; leave SPEC out with --resume.</source>
        <translation>中断的运行自带规格；使用 --resume 时请省略 SPEC。</translation>
    </message>
    <message>
        <source>Name a spec, or --resume.</source>
        <translation>请指定规格，或使用 --resume。</translation>
    </message>
    <message>
        <source>Give a text, or --file.</source>
        <translation>请给出文本，或使用 --file。</translation>
    </message>
    <message>
        <source>The adapter to start from has init_r {0}; the target rank must be below it.</source>
        <translation>起始适配器的 init_r 为 {0}；目标秩必须小于它。</translation>
    </message>
    <message>
        <source>The rank {0} is above that of {1}, whose matrix is {2} x {3} in this model. At most {4} makes a difference there.</source>
        <translation>秩 {0} 大于 {1} 的秩，此模型中该矩阵为 {2} x {3}。在此最多 {4} 才有作用。</translation>
    </message>
    <message>
        <source>The adapter to start from is placed as {0}, which is another method.</source>
        <translation>起始适配器的放置方式为 {0}，属于另一种方法。</translation>
    </message>
    <message>
        <source>This adapter uses DoRA. Set method.kind to dora to go on from it.</source>
        <translation>此适配器使用 DoRA。要由它继续，请将 method.kind 设为 dora。</translation>
    </message>
    <message>
        <source>This adapter does not use DoRA. Set method.kind to lora to go on from it.</source>
        <translation>此适配器未使用 DoRA。要由它继续，请将 method.kind 设为 lora。</translation>
    </message>
    <message>
        <source>A bottleneck adapter adds layers of its own, which no weight of the model can hold: it cannot be merged. Use it as an adapter.</source>
        <translation>瓶颈适配器会添加自己的层，模型的任何权重都无法容纳：它不能合并。请作为适配器使用。</translation>
    </message>
    <message>
        <source>The folder cannot be written: {0}.</source>
        <translation>无法写入文件夹：{0}。</translation>
    </message>
    <message>
        <source>There is something at this place already. Name a new folder.</source>
        <translation>此位置已有内容。请指定新的文件夹。</translation>
    </message>
    <message>
        <source>With the adapter this weight has values that are not finite as {0}. The adapter is damaged, or did not learn.</source>
        <translation>加上适配器后，此权重含有以 {0} 表示时非有限的值。适配器已损坏，或未能学习。</translation>
    </message>
    <message>
        <source>Adapters of this kind have no low-rank factors.</source>
        <translation>此类适配器没有低秩因子。</translation>
    </message>
    <message>
        <source>No fact has this feature: {0}.</source>
        <translation>没有事实具有此特征：{0}。</translation>
    </message>
    <message>
        <source>change is what an adapter adds, so an adapter is needed; for the untuned model choose hidden.</source>
        <translation>change 是适配器所添加的内容，因此需要适配器；对于未微调的模型，请选择 hidden。</translation>
    </message>
    <message>
        <source>The adapter does not change {0} of layer {1}.</source>
        <translation>适配器不改变第 {1} 层的 {0}。</translation>
    </message>
    <message>
        <source>This feature has layers 0 to {0} in this model; {1} is none of them.</source>
        <translation>在此模型中，此特征的层为 0 至 {0}；{1} 不在其中。</translation>
    </message>
    <message>
        <source>The weight should be {0} x {1} floating-point numbers.</source>
        <translation>权重应为 {0} x {1} 个浮点数。</translation>
    </message>
    <message>
        <source>The gradients of {0} facts do not fit into memory at once.</source>
        <translation>{0} 个事实的梯度无法同时放入内存。</translation>
    </message>
    <message>
        <source>Gradients of many facts do not fit side by side with full fine-tuning. Measure interference exactly instead.</source>
        <translation>全量微调时，多个事实的梯度无法同时容纳。请改用精确方式测量干扰。</translation>
    </message>
    <message>
        <source>The joint adapter changes nothing yet, so that cosines of gradients mean nothing: they would mirror its random start. Train at least one step.</source>
        <translation>联合适配器尚未改变任何内容，因此梯度余弦没有意义：它们只会反映其随机初值。请至少训练一步。</translation>
    </message>
    <message>
        <source>The target of the fact {0} has no tokens of its own.</source>
        <translation>事实 {0} 的目标没有自己的词元。</translation>
    </message>
    <message>
        <source>The histogram&apos;s low end {0} is not below its high end {1}.</source>
        <translation>直方图的下端 {0} 不小于上端 {1}。</translation>
    </message>
    <message>
        <source>directional compares the old answer with the target and gives no distance between two facts. Choose another metric.</source>
        <translation>directional 比较旧答案与目标，不给出两个事实之间的距离。请换用其他度量。</translation>
    </message>
    <message>
        <source>A row has {0} others, not {1} neighbours.</source>
        <translation>每行只有 {0} 个其他事实，没有 {1} 个近邻。</translation>
    </message>
    <message>
        <source>A histogram has at least one bin.</source>
        <translation>直方图至少有一个分箱。</translation>
    </message>
    <message>
        <source>Row {0} of the features is zero and cannot be divided by its length. Leave row normalisation off, or that fact out.</source>
        <translation>特征的第 {0} 行为零，无法除以其长度。请关闭行归一化，或去掉该事实。</translation>
    </message>
    <message>
        <source>{0} rows of {1} dimensions have 1 to {2} components, not {3}.</source>
        <translation>{0} 行 {1} 维的数据有 1 至 {2} 个成分，而不是 {3} 个。</translation>
    </message>
    <message>
        <source>All rows of the features are equal, so there is no direction to show.</source>
        <translation>特征的所有行都相同，因此没有可显示的方向。</translation>
    </message>
    <message>
        <source>The features have {0} dimensions, the basis has {1}.</source>
        <translation>特征有 {0} 维，而基有 {1} 维。</translation>
    </message>
    <message>
        <source>The two adapters change no module in common.</source>
        <translation>两个适配器没有共同改变的模块。</translation>
    </message>
    <message>
        <source>The two conditions have {0} and {1} facts; compare them on the same facts.</source>
        <translation>两个条件分别有 {0} 和 {1} 个事实；请在相同的事实上比较。</translation>
    </message>
    <message>
        <source>The adapter holds a value that is not a finite number (layer {0}, {1}). Its training diverged: lower the learning rate.</source>
        <translation>适配器含有非有限的数（第 {0} 层，{1}）。其训练已发散：请降低学习率。</translation>
    </message>
    <message>
        <source>The weight lens is for adapters that add to a weight (LoRA, rsLoRA, DoRA, AdaLoRA, full fine-tuning). This one ({0}) scales or adds layers.</source>
        <translation>权重透镜适用于在权重上相加的适配器（LoRA、rsLoRA、DoRA、AdaLoRA、全量微调）。此适配器（{0}）是缩放或添加层。</translation>
    </message>
    <message>
        <source>The model&apos;s weight holds a value that is not a finite number.</source>
        <translation>模型的权重含有非有限的数。</translation>
    </message>
    <message>
        <source>The model has layers 0 to {0}; the adapter changes layer {1}.</source>
        <translation>模型的层为 0 至 {0}；适配器改变的是第 {1} 层。</translation>
    </message>
    <message>
        <source>The adapter&apos;s change of layer {0}, {1} is {2} x {3}, the model&apos;s weight {4} x {5}. The adapter belongs to another model.</source>
        <translation>适配器对第 {0} 层 {1} 的改变为 {2} x {3}，而模型的权重为 {4} x {5}。该适配器属于另一个模型。</translation>
    </message>
    <message>
        <source>The placement is houlsby or pfeiffer, not &quot;{0}&quot;.</source>
        <translation>放置方式为 houlsby 或 pfeiffer，而不是“{0}”。</translation>
    </message>
    <message>
        <source>The activation &quot;{0}&quot; is not supported, only tanh.</source>
        <translation>不支持激活函数“{0}”，仅支持 tanh。</translation>
    </message>
    <message>
        <source>This must be above 0.</source>
        <translation>此处须大于 0。</translation>
    </message>
    <message>
        <source>This must be a list of {0} values, true or false.</source>
        <translation>此处须为含 {0} 个值的列表，值为 true 或 false。</translation>
    </message>
    <message>
        <source>This names no adapted module of this model.</source>
        <translation>此处指定的不是此模型中加入适配器的模块。</translation>
    </message>
    <message>
        <source>Adapters of type {0} are not read here, only {1}.</source>
        <translation>此处不读取类型为 {0} 的适配器，仅支持 {1}。</translation>
    </message>
    <message>
        <source>Gradients of facts can be compared only at one joint adapter: name a joint run, or take --kind exact.</source>
        <translation>只有在同一个联合适配器上才能比较事实的梯度：请指定一个联合训练的运行，或使用 --kind exact。</translation>
    </message>
    <message>
        <source>AdaLoRA cuts ranks: the first rank must be above the target rank.</source>
        <translation>AdaLoRA 会削减秩：初始秩必须大于目标秩。</translation>
    </message>
    <message>
        <source>The steps at first rank and at target rank leave no step between them in which ranks could fall. Train longer, or lower tinit or tfinal.</source>
        <translation>初始秩的步数与目标秩的步数之间没有可供秩下降的步。请延长训练，或减小 tinit 或 tfinal。</translation>
    </message>
    <message>
        <source>A module whose input is to be scaled is none of the scaled modules.</source>
        <translation>有一个要缩放输入的模块不在被缩放的模块之中。</translation>
    </message>
    <message>
        <source>Full fine-tuning trains one fact at a time. Leave this at 0 or 1.</source>
        <translation>全量微调一次只训练一个事实。请保持为 0 或 1。</translation>
    </message>
    <message>
        <source>The core set is larger than the sample it is a part of.</source>
        <translation>核心集大于它所属的样本。</translation>
    </message>
    <message>
        <source>This method adds nothing to a weight, so there is nothing to look at. The weight lens is for LoRA, DoRA, AdaLoRA and full fine-tuning.</source>
        <translation>此方法不在权重上相加，因此没有可查看的内容。权重透镜适用于 LoRA、DoRA、AdaLoRA 和全量微调。</translation>
    </message>
    <message>
        <source>Part {0} of {1} does not exist.</source>
        <translation>第 {0} 部分（共 {1} 部分）不存在。</translation>
    </message>
    <message>
        <source>The session holds another study. Choose another file, or --resume without naming a study to go on with it as it is.</source>
        <translation>会话中是另一项研究。请选择其他文件，或使用 --resume 且不指定研究，按原样继续。</translation>
    </message>
    <message>
        <source>The study is there already. Go on with it with --resume.</source>
        <translation>该研究已存在。请用 --resume 继续。</translation>
    </message>
    <message>
        <source>A part cannot be the session that the parts are merged into.</source>
        <translation>部分不能就是各部分要并入的那个会话。</translation>
    </message>
    <message>
        <source>This is a part of another study than {0}.</source>
        <translation>这是 {0} 之外另一项研究的部分。</translation>
    </message>
    <message>
        <source>Unknown key. Known ones: {0}.</source>
        <translation>未知的键。已知的有：{0}。</translation>
    </message>
    <message>
        <source>Expected a text.</source>
        <translation>此处应为文本。</translation>
    </message>
    <message>
        <source>Expected a list.</source>
        <translation>此处应为列表。</translation>
    </message>
    <message>
        <source>Expected a list of texts.</source>
        <translation>此处应为文本列表。</translation>
    </message>
    <message>
        <source>&quot;{0}&quot; cannot be an axis.</source>
        <translation>“{0}”不能作为轴。</translation>
    </message>
    <message>
        <source>The spec has no field &quot;{0}&quot;. `seamark spec` lists them.</source>
        <translation>规格没有字段“{0}”。`seamark spec` 会列出全部字段。</translation>
    </message>
    <message>
        <source>The spec has no field &quot;{0}&quot;. Did you mean &quot;{1}&quot;?</source>
        <translation>规格没有字段“{0}”。您是否指“{1}”？</translation>
    </message>
    <message>
        <source>An axis needs at least one value.</source>
        <translation>轴至少需要一个值。</translation>
    </message>
    <message>
        <source>Name a field of the spec with &quot;path&quot;, or give the axis a &quot;name&quot; and values of several fields.</source>
        <translation>请用“path”指定规格的一个字段，或给该轴一个“name”和含多个字段的值。</translation>
    </message>
    <message>
        <source>A table of the study has a column &quot;{0}&quot; of its own. Give the axis another &quot;name&quot;.</source>
        <translation>研究的一个表自身已有“{0}”列。请为该轴另取一个“name”。</translation>
    </message>
    <message>
        <source>Expected an object of fields of the spec.</source>
        <translation>此处应为含规格字段的对象。</translation>
    </message>
    <message>
        <source>Every value of an axis must set the same fields.</source>
        <translation>同一轴的每个值必须设置相同的字段。</translation>
    </message>
    <message>
        <source>There are {0} labels for {1} values.</source>
        <translation>{1} 个值有 {0} 个标签。</translation>
    </message>
    <message>
        <source>Two values have the same label. Give the axis &quot;labels&quot;.</source>
        <translation>两个值的标签相同。请给该轴“labels”。</translation>
    </message>
    <message>
        <source>Expected a whole number from {0} to {1}.</source>
        <translation>此处应为 {0} 至 {1} 的整数。</translation>
    </message>
    <message>
        <source>Expected a number from 0.5 to below 1.</source>
        <translation>此处应为不小于 0.5 且小于 1 的数。</translation>
    </message>
    <message>
        <source>No axis has this name.</source>
        <translation>没有此名称的轴。</translation>
    </message>
    <message>
        <source>The axis has no value &quot;{0}&quot;.</source>
        <translation>该轴没有值“{0}”。</translation>
    </message>
    <message>
        <source>&quot;{0}&quot; is no claim. Known ones: {1}.</source>
        <translation>“{0}”不是论断。已知的有：{1}。</translation>
    </message>
    <message>
        <source>Expected an object of axes and labels.</source>
        <translation>此处应为含轴和标签的对象。</translation>
    </message>
    <message>
        <source>Expected a whole number from 1.</source>
        <translation>此处应为不小于 1 的整数。</translation>
    </message>
    <message>
        <source>This study was written for a newer Seamark (schema {0}; this one reads up to {1}). Update Seamark.</source>
        <translation>此研究是为更新的 Seamark 编写的（模式 {0}；此版最多读到 {1}）。请更新 Seamark。</translation>
    </message>
    <message>
        <source>A study needs a name of at most {0} bytes without slashes, colons or line breaks.</source>
        <translation>研究需要一个名称：最多 {0} 字节，不含斜杠、冒号和换行。</translation>
    </message>
    <message>
        <source>Two axes have the name &quot;{0}&quot;. Give one a &quot;name&quot;.</source>
        <translation>两个轴的名称都是“{0}”。请给其中一个“name”。</translation>
    </message>
    <message>
        <source>Two studies have the name &quot;{0}&quot;.</source>
        <translation>两项研究的名称都是“{0}”。</translation>
    </message>
    <message>
        <source>There is no study.</source>
        <translation>没有研究。</translation>
    </message>
    <message>
        <source>The grid has more than {0} runs.</source>
        <translation>网格的运行超过 {0} 个。</translation>
    </message>
    <message>
        <source>Every run of the grid is skipped.</source>
        <translation>网格中的每个运行都被跳过。</translation>
    </message>
    <message>
        <source>There is neither a file nor a preset of this name. `seamark study --list` lists the presets.</source>
        <translation>没有此名称的文件或预设。`seamark study --list` 会列出预设。</translation>
    </message>
    <message>
        <source>There is neither a file nor a preset of this name. Did you mean &quot;{0}&quot;?</source>
        <translation>没有此名称的文件或预设。您是否指“{0}”？</translation>
    </message>
    <message>
        <source>The session holds no study.</source>
        <translation>会话中没有研究。</translation>
    </message>
    <message>
        <source>All {0} facts of the pool have the same distance, so there is nothing to choose among. Take another space or metric, or more facts.</source>
        <translation>池中全部 {0} 个事实的距离都相同，因此无从选择。请换用其他空间或度量，或加载更多事实。</translation>
    </message>
    <message>
        <source>{0} facts are asked for, but only {1} can be chosen from. Ask for fewer, or load more facts.</source>
        <translation>要求 {0} 个事实，但只有 {1} 个可选。请减少数量，或加载更多事实。</translation>
    </message>
    <message>
        <source>{0} facts are to be replaced, but the pool has only {1} unused ones. Lower p or the sample&apos;s size, or load more facts.</source>
        <translation>要替换 {0} 个事实，但池中只有 {1} 个未使用的事实。请减小 p 或样本大小，或加载更多事实。</translation>
    </message>
    <message>
        <source>dynamic weights compare answers at every step, which only the spaces input-embedding and output-embedding can do. Choose one of them, or static weights.</source>
        <translation>dynamic 权重在每一步比较答案，只有 input-embedding 和 output-embedding 空间能做到。请选择其中之一，或 static 权重。</translation>
    </message>
    <message>
        <source>directional measures changes of answers, not how far two answers lie apart, which dynamic weights need. Choose another metric, or static weights.</source>
        <translation>directional 度量答案的变化，而不是两个答案相距多远，而后者正是 dynamic 权重所需要的。请换用其他度量或 static 权重。</translation>
    </message>
    <message>
        <source>The data have no column of weights. Name it with facts.column_weight, or a file with loss.weights_file, or choose other weights.</source>
        <translation>数据没有权重列。请用 facts.column_weight 指定该列，或用 loss.weights_file 指定文件，或选择其他权重方式。</translation>
    </message>
    <message>
        <source>The weight of the fact {0} is {1}. Weights are finite numbers.</source>
        <translation>事实 {0} 的权重为 {1}。权重须为有限的数。</translation>
    </message>
    <message>
        <source>A file of weights has a first row that names the columns weight, and case_id or index.</source>
        <translation>权重文件的第一行须给出列名 weight，以及 case_id 或 index。</translation>
    </message>
    <message>
        <source>Line {0}: a weight is a finite number that is not negative, and this is {1}.</source>
        <translation>第 {0} 行：权重须为有限的非负数，现为 {1}。</translation>
    </message>
    <message>
        <source>Line {0}: this fact has a weight already.</source>
        <translation>第 {0} 行：此事实已有权重。</translation>
    </message>
    <message>
        <source>The file holds no weights.</source>
        <translation>文件中没有权重。</translation>
    </message>
    <message>
        <source>Line {0} has fewer columns than the first row.</source>
        <translation>第 {0} 行的列数少于第一行。</translation>
    </message>
    <message>
        <source>Line {0}: the data have no fact {1}.</source>
        <translation>第 {0} 行：数据中没有事实 {1}。</translation>
    </message>
    <message>
        <source>The file is empty.</source>
        <translation>文件为空。</translation>
    </message>
    <message>
        <source>A column is of an unknown type.</source>
        <translation>有一列的类型未知。</translation>
    </message>
    <message>
        <source>The journal has format {0}; this Seamark reads {1}. Open it with the Seamark that wrote it.</source>
        <translation>日志格式为 {0}；此版 Seamark 读取 {1}。请用写入它的 Seamark 打开。</translation>
    </message>
    <message>
        <source>Two runs have the name &quot;{0}&quot; but differ in their specs. Give one of them another name.</source>
        <translation>两个运行的名称都是“{0}”，但规格不同。请给其中一个换名。</translation>
    </message>
    <message>
        <source>Two selections of different facts have the name &quot;{0}&quot;.</source>
        <translation>两个选择集的名称都是“{0}”，但事实不同。</translation>
    </message>
    <message>
        <source>Full fine-tuning of these layers takes {0} for weights, gradients and the optimizer&apos;s state, but {1} may be used. Choose fewer layers (method.layers), another method, or a larger training.memory_budget_gb.</source>
        <translation>对这些层做全量微调时，权重、梯度和优化器状态需要 {0}，但只能使用 {1}。请选择较少的层（method.layers）、其他方法，或较大的 training.memory_budget_gb。</translation>
    </message>
    <message>
        <source>Row {0} of the features holds a value that is not a finite number. Leave that fact out, or look for an overflow in the model.</source>
        <translation>特征的第 {0} 行含有非有限的数。请去掉该事实，或检查模型是否溢出。</translation>
    </message>
    <message>
        <source>At least two rows of features are needed; there are {0}.</source>
        <translation>至少需要两行特征；现有 {0} 行。</translation>
    </message>
    <message>
        <source>A table has columns that are not known.</source>
        <translation>有表含有未知的列。</translation>
    </message>
    <message>
        <source>Name a session and its --run, or an --adapter.</source>
        <translation>请指定会话及其 --run，或一个 --adapter。</translation>
    </message>
    <message>
        <source>Name either a session or a spec (--spec).</source>
        <translation>请指定会话或规格（--spec）其中之一。</translation>
    </message>
    <message>
        <source>Name the run of the session with --run.</source>
        <translation>请用 --run 指定会话中的运行。</translation>
    </message>
    <message>
        <source>Name either a session with --run, or an adapter with --adapter.</source>
        <translation>请指定会话及 --run，或用 --adapter 指定适配器，二者取一。</translation>
    </message>
    <message>
        <source>The run {0} kept no adapter of the fact {1}. Compare runs over the same facts that keep their adapters (output.adapters).</source>
        <translation>运行 {0} 未保留事实 {1} 的适配器。请比较使用相同事实且保留适配器（output.adapters）的运行。</translation>
    </message>
    <message>
        <source>The model has layers 0 (the embeddings) to {0}.</source>
        <translation>模型的层为 0（嵌入）至 {0}。</translation>
    </message>
    <message>
        <source>A change is an adapter&apos;s: name one with --adapter.</source>
        <translation>change 来自适配器：请用 --adapter 指定一个。</translation>
    </message>
    <message>
        <source>Name either a session with --run, or facts with --data.</source>
        <translation>请指定会话及 --run，或用 --data 指定事实，二者取一。</translation>
    </message>
    <message>
        <source>--jobs takes a part and their number, such as 2/8.</source>
        <translation>--jobs 需要部分的序号和总数，如 2/8。</translation>
    </message>
    <message>
        <source>--data takes a name and a file, such as counterfact=counterfact.json.</source>
        <translation>--data 需要一个名称和一个文件，如 counterfact=counterfact.json。</translation>
    </message>
    <message>
        <source>The file does not exist.</source>
        <translation>文件不存在。</translation>
    </message>
    <message>
        <source>Name a preset or a file, or --resume. --list lists the presets.</source>
        <translation>请指定预设或文件，或使用 --resume。--list 会列出预设。</translation>
    </message>
    <message>
        <source>Name the session with -o.</source>
        <translation>请用 -o 指定会话。</translation>
    </message>
    <message>
        <source>The file holds something else than this study. Choose another name.</source>
        <translation>该文件的内容不是此研究。请选择其他名称。</translation>
    </message>
    <message>
        <source>A preset says how a run is trained, but this file has none of method, loss, training.</source>
        <translation>预设说明如何训练一次运行，但此文件中没有 method、loss 或 training。</translation>
    </message>
    <message>
        <source>There is a preset of this name already.</source>
        <translation>已有同名预设。</translation>
    </message>
    <message>
        <source>The file cannot be renamed.</source>
        <translation>无法重命名该文件。</translation>
    </message>
    <message>
        <source>The file cannot be removed.</source>
        <translation>无法删除该文件。</translation>
    </message>
    <message>
        <source>No run has kept facts yet, so there are neither reasons nor weights to show.</source>
        <translation>还没有运行保留过事实，因此没有原因或权重可显示。</translation>
    </message>
    <message>
        <source>There is no named selection &quot;{0}&quot;.</source>
        <translation>没有名为“{0}”的选择集。</translation>
    </message>
    <message>
        <source>A text has at most 1,000 bytes here, a list at most 200 entries.</source>
        <translation>此处文本最多 1,000 字节，列表最多 200 项。</translation>
    </message>
    <message>
        <source>An axis ends between -1e100 and 1e100.</source>
        <translation>坐标轴的端点须在 -1e100 与 1e100 之间。</translation>
    </message>
    <message>
        <source>A figure needs a name of one line and at most 200 bytes.</source>
        <translation>图需要一个单行且不超过 200 字节的名称。</translation>
    </message>
    <message>
        <source>A text has at most 10,000 bytes here, a list at most 200 entries.</source>
        <translation>此处文本最多 10,000 字节，列表最多 200 项。</translation>
    </message>
    <message>
        <source>Write the name of a style, or the path of a JSON file without &quot;..&quot;.</source>
        <translation>请填写样式名称，或不含“..”的 JSON 文件路径。</translation>
    </message>
    <message>
        <source>A style&apos;s name has at most 80 bytes and no / \ or : in it, and does not begin with a dot.</source>
        <translation>样式名称最多 80 字节，不含 /、\ 或 :，且不以点开头。</translation>
    </message>
    <message>
        <source>A built-in style has the name {0}; choose another.</source>
        <translation>内置样式已使用名称 {0}；请另选一个。</translation>
    </message>
    <message>
        <source>There is no style &quot;{0}&quot;. Choose acl, ieee, nature, plain or one of your own, or name a JSON file{1}.</source>
        <translation>没有样式“{0}”。请选择 acl、ieee、nature、plain 或自己的样式，或给出 JSON 文件{1}。</translation>
    </message>
    <message>
        <source>There is a style {0} already; choose another name.</source>
        <translation>已有样式 {0}；请另选名称。</translation>
    </message>
    <message>
        <source>The style cannot be deleted: {0}.</source>
        <translation>无法删除样式：{0}。</translation>
    </message>
    <message>
        <source>Write one line of 1 to 200 bytes.</source>
        <translation>请填写 1 至 200 字节的一行文字。</translation>
    </message>
    <message>
        <source>A page is at least as wide as its column.</source>
        <translation>页面至少与其栏同宽。</translation>
    </message>
    <message>
        <source>Name 1 to 64 colours.</source>
        <translation>请给出 1 至 64 种颜色。</translation>
    </message>
    <message>
        <source>Write a change of the style as label_pt=8.</source>
        <translation>样式的更改请写成 label_pt=8。</translation>
    </message>
    <message>
        <source>The features of {0} and {1} do not lie on the same axes. Compute them anew for the same facts.</source>
        <translation>{0} 和 {1} 的特征不在相同的坐标轴上。请针对相同的事实重新计算。</translation>
    </message>
    <message>
        <source>It needs more memory than there is. Close other programs and open it again.</source>
        <translation>所需内存超过可用内存。请关闭其他程序后重新打开。</translation>
    </message>
    <message>
        <source>The run that was interrupted cannot be moved beside the file.</source>
        <translation>无法将中断的运行移到该文件旁边。</translation>
    </message>
    <message>
        <source>The style is longer than 64 KB.</source>
        <translation>样式超过 64 KB。</translation>
    </message>
    <message>
        <source>Another result of the session has the name {0}; choose one of its own.</source>
        <translation>会话中的另一个结果已使用名称 {0}；请另选名称。</translation>
    </message>
    <message>
        <source>The table &quot;{0}&quot; has no column &quot;{1}&quot;. It has: {2}.</source>
        <translation>表“{0}”没有列“{1}”。现有：{2}。</translation>
    </message>
    <message>
        <source>Points cannot be coloured by &quot;{0}&quot;. Take a column ({1}) or what their facts have: outcome, relation, selection, kept, distance, weight, loss, d_before, d_after, change; or run.</source>
        <translation>无法按“{0}”为点着色。请选择一列（{1}），或其事实的属性：outcome、relation、selection、kept、distance、weight、loss、d_before、d_after、change；或 run。</translation>
    </message>
    <message>
        <source>Points cannot be coloured by &quot;{0}&quot;. Take a column: {1}.</source>
        <translation>无法按“{0}”为点着色。请选择一列：{1}。</translation>
    </message>
    <message>
        <source>The session has a figure or a result of the name {0} already.</source>
        <translation>会话中已有名为 {0} 的图或结果。</translation>
    </message>
    <message>
        <source>--compare-run and --compare-fact need a session with --run.</source>
        <translation>--compare-run 和 --compare-fact 需要带 --run 的会话。</translation>
    </message>
    <message>
        <source>There is no interrupted run to resume. Run {0} was stopped and kept: it has ended, with what was learned until then. Start a new run with a spec.</source>
        <translation>没有可恢复的中断运行。运行 {0} 已停止并保留：它已结束，保留了此前学到的内容。请用规格启动新的运行。</translation>
    </message>
    <message>
        <source>Name at least one fact.</source>
        <translation>请至少指明一个事实。</translation>
    </message>
    <message>
        <source>The data have no fact with the id &quot;{0}&quot;.</source>
        <translation>数据中没有编号为“{0}”的事实。</translation>
    </message>
    <message>
        <source>Write the filter as a spec has it: rule=band, low=0.2, high=0.8.</source>
        <translation>请按规格的写法写筛选：rule=band, low=0.2, high=0.8。</translation>
    </message>
    <message>
        <source>Write what is drawn over the bars as relation=NAME, split=NAME or selection=NAME, at most four of them.</source>
        <translation>请将叠加在柱条上的内容写成 relation=NAME、split=NAME 或 selection=NAME，最多四项。</translation>
    </message>
    <message>
        <source>Bars of this width would be more than {0}. Choose a larger one.</source>
        <translation>此宽度的柱条会超过 {0} 个。请选择更大的宽度。</translation>
    </message>
    <message>
        <source>The session has no facts of &quot;{0}&quot; to draw over the bars.</source>
        <translation>会话中没有可叠加绘制在柱条上的“{0}”的事实。</translation>
    </message>
    <message>
        <source>The run &quot;{0}&quot; was recorded without it: draw its curves against steps.</source>
        <translation>运行“{0}”的记录中没有此项：请以步骤为横轴绘制其曲线。</translation>
    </message>
    <message>
        <source>Shares over the steps are &quot;{0}&quot; and &quot;{1}&quot;, or both: write nothing.</source>
        <translation>各步骤的比例为“{0}”和“{1}”；两者都要则留空。</translation>
    </message>
    <message>
        <source>No fact of the run came to this.</source>
        <translation>该运行中没有事实得到此结果。</translation>
    </message>
    <message>
        <source>There is no command {0}, and no file or directory of this name. seamark --help lists the commands.</source>
        <translation>没有命令 {0}，也没有此名称的文件或目录。seamark --help 会列出各命令。</translation>
    </message>
    <message>
        <source>There is no display to open the window on (DISPLAY and WAYLAND_DISPLAY are not set). Use a command, such as seamark demo; seamark --help lists them.</source>
        <translation>没有可供打开窗口的显示器（未设置 DISPLAY 和 WAYLAND_DISPLAY）。请使用命令，例如 seamark demo；seamark --help 会列出各命令。</translation>
    </message>
    <message>
        <source>Several rows are of one layer; choose among them with a condition (where).</source>
        <translation>多行属于同一层；请用条件（where）从中选择。</translation>
    </message>
    <message>
        <source>The session has no fact &quot;{0}&quot;.</source>
        <translation>会话中没有事实“{0}”。</translation>
    </message>
    <message>
        <source>Write the setting that is outlined as space=NAME, from=NAME and, of another model, model=NAME.</source>
        <translation>请将要绘制轮廓的设置写成 space=NAME、from=NAME，若为另一模型，还有 model=NAME。</translation>
    </message>
    <message>
        <source>Write the selected facts as selection=NAME or fact=ID; more than 64 KB of them need a named selection.</source>
        <translation>请将所选事实写成 selection=NAME 或 fact=ID；超过 64 KB 时需要命名选择集。</translation>
    </message>
    <message>
        <source>The session has no distances for {0} in the metric {1}.</source>
        <translation>会话中没有度量 {1} 下 {0} 的距离。</translation>
    </message>
    <message>
        <source>A figure has no such field. It has: {0}.</source>
        <translation>图没有这样的字段。可用字段：{0}。</translation>
    </message>
</context>
<context>
    <name>FactNumbers</name>
    <message>
        <source>No fact has the id %1.</source>
        <translation>没有事实的 id 为 %1。</translation>
    </message>
    <message>
        <source>“%1” is no number of a fact. Write numbers of the table, as in 1, 5, 12-40.</source>
        <translation>“%1”不是事实编号。请写表格中的编号，如 1, 5, 12-40。</translation>
    </message>
    <message>
        <source>%1 runs backwards: write the smaller number first.</source>
        <translation>%1 顺序颠倒：请先写较小的编号。</translation>
    </message>
    <message>
        <source>%1 is not among the facts, which have the numbers 1 to %2.</source>
        <translation>%1 不在事实之中，事实的编号为 1 至 %2。</translation>
    </message>
    <message>
        <source>A spec names at most %1 facts. Name fewer, or use the band.</source>
        <translation>一个规格最多指明 %1 个事实。请少写一些，或使用区间。</translation>
    </message>
</context>
<context>
    <name>FetchModel</name>
    <message>
        <source>Open a model directory.</source>
        <translation>请打开模型目录。</translation>
    </message>
    <message>
        <source>Fetch the default model with %1, or open a model directory.</source>
        <translation>用 %1 获取默认模型，或打开模型目录。</translation>
    </message>
</context>
<context>
    <name>FieldWords</name>
    <message>
        <source>yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>no</source>
        <translation>否</translation>
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
    <message>
        <source>not tested</source>
        <translation>未检验</translation>
    </message>
    <message>
        <source>{0}, after Holm&apos;s adjustment {1}</source>
        <translation>{0}，经 Holm 校正后 {1}</translation>
    </message>
    <message>
        <source>{0} seeds</source>
        <translation>{0} 个种子</translation>
    </message>
    <message>
        <source>{0} points</source>
        <translation>{0} 个百分点</translation>
    </message>
    <message>
        <source>The facts were trained together, in one run a condition: other runs may differ by more than this interval says.</source>
        <translation>这些事实是一起训练的，每个条件只有一次运行：其他运行的差异可能超出此区间所示。</translation>
    </message>
    <message>
        <source>The facts were trained together; over {0} runs a condition it is {1} ({2} % interval {3} to {4}).</source>
        <translation>这些事实是一起训练的；每个条件 {0} 次运行，结果为 {1}（{2}% 区间 {3} 至 {4}）。</translation>
    </message>
    <message>
        <source>The paper&apos;s {0} to {1} points lie above that interval.</source>
        <translation>论文所述的 {0} 至 {1} 个百分点高于该区间。</translation>
    </message>
    <message>
        <source>The paper&apos;s {0} to {1} points lie below that interval.</source>
        <translation>论文所述的 {0} 至 {1} 个百分点低于该区间。</translation>
    </message>
    <message>
        <source>The paper&apos;s {0} to {1} points are not excluded.</source>
        <translation>不能排除论文所述的 {0} 至 {1} 个百分点。</translation>
    </message>
    <message>
        <source>The conditions that this claim needs are not in the study, or not finished.</source>
        <translation>该论断所需的条件不在研究中，或尚未完成。</translation>
    </message>
    <message>
        <source>The {0} has no interval here ({1}).</source>
        <translation>{0}在此没有区间（{1}）。</translation>
    </message>
    <message>
        <source>The {0} is {1} ({2} % interval {3} to {4}; {5}; {6}).</source>
        <translation>{0}为 {1}（{2} % 区间 {3} 至 {4}；{5}；{6}）。</translation>
    </message>
    <message>
        <source>This supports the claim.</source>
        <translation>这支持该论断。</translation>
    </message>
    <message>
        <source>This contradicts the claim.</source>
        <translation>这与该论断相反。</translation>
    </message>
    <message>
        <source>This decides nothing.</source>
        <translation>无法判定。</translation>
    </message>
    <message>
        <source>Too little to decide.</source>
        <translation>数据太少，无法判定。</translation>
    </message>
    <message>
        <source>The facts of these runs differ, but the runs are too few or too unlike to decide about others.</source>
        <translation>这些运行中的事实有差别，但运行太少或彼此差异太大，不足以判断其他运行。</translation>
    </message>
    <message>
        <source>Among all that the study tests (Holm) this decides nothing.</source>
        <translation>就该研究的全部检验而言（Holm），无法判定。</translation>
    </message>
    <message>
        <source>The interval holds 0: this decides nothing.</source>
        <translation>区间包含 0：无法判定。</translation>
    </message>
    <message>
        <source>The study is large enough to show an effect of {0} four times out of five, were it tested alone.</source>
        <translation>若单独检验，该研究的规模足以在五次中有四次显示 {0} 的效应。</translation>
    </message>
    <message>
        <source>To show an effect of {0} four times out of five would take about {1} {2}, more where many are tested.</source>
        <translation>要在五次中有四次显示 {0} 的效应，约需 {1} {2}；同时检验多项时需要更多。</translation>
    </message>
    <message>
        <source>facts</source>
        <translation>个事实</translation>
    </message>
    <message>
        <source>finished conditions</source>
        <translation>个已完成的条件</translation>
    </message>
    <message>
        <source>share learned in the middle third of D minus that of the better outer third</source>
        <translation>D 居中三分之一的学会比例减去外侧两个三分之一中较高者的学会比例</translation>
    </message>
    <message>
        <source>share of the not-learned facts that moved away from the target minus that of those that came nearer</source>
        <translation>未学会的事实中远离目标的比例减去靠近目标的比例</translation>
    </message>
    <message>
        <source>share learned among {0} facts minus that of the same facts among {1}</source>
        <translation>{0} 个事实一起学习时的学会比例减去相同事实在 {1} 个一起学习时的学会比例</translation>
    </message>
    <message>
        <source>rank correlation of the number of facts with the share learned, over runs</source>
        <translation>事实数量与学会比例的秩相关，跨各次运行</translation>
    </message>
    <message>
        <source>rank correlation of the spread of D with the share learned, over runs of the same condition</source>
        <translation>D 的离散程度与学会比例的秩相关，跨同一条件的各次运行</translation>
    </message>
    <message>
        <source>rank correlation of the mean of D with the share learned, over runs of the same condition</source>
        <translation>D 的均值与学会比例的秩相关，跨同一条件的各次运行</translation>
    </message>
    <message>
        <source>share learned with {0} replaced minus that with {1}</source>
        <translation>替换 {0} 时的学会比例减去替换 {1} 时的学会比例</translation>
    </message>
    <message>
        <source>share learned minus that with as many replaced at random</source>
        <translation>学会比例减去随机替换同样多事实时的学会比例</translation>
    </message>
    <message>
        <source>share learned with 0.6 replaced minus that of the best other share ({0})</source>
        <translation>替换 0.6 时的学会比例减去其他替换比例中最好者（{0}）的学会比例</translation>
    </message>
    <message>
        <source>share learned with {0} minus that with {1}</source>
        <translation>使用 {0} 时的学会比例减去使用 {1} 时的学会比例</translation>
    </message>
    <message>
        <source>share of the not-learned facts that moved away with full fine-tuning minus that with {0}</source>
        <translation>全量微调时未学会的事实中远离目标的比例减去使用 {0} 时的该比例</translation>
    </message>
    <message>
        <source>on the core set</source>
        <translation>在核心集上</translation>
    </message>
    <message>
        <source>on facts that both trained</source>
        <translation>在两者都训练过的事实上</translation>
    </message>
    <message>
        <source>Learning is best at a moderate semantic distance.</source>
        <translation>语义距离适中时学习最好。</translation>
    </message>
    <message>
        <source>Tuning moves answers that are not learned away from the target.</source>
        <translation>微调使未学会的答案远离目标。</translation>
    </message>
    <message>
        <source>Facts interfere: accuracy falls with the number learned together.</source>
        <translation>事实相互干扰：一起学习的数量越多，准确率越低。</translation>
    </message>
    <message>
        <source>Accuracy rises as the mean distance of the facts learned together falls.</source>
        <translation>一起学习的事实的平均距离越小，准确率越高。</translation>
    </message>
    <message>
        <source>Accuracy rises as the variance of their distances grows.</source>
        <translation>其距离的方差越大，准确率越高。</translation>
    </message>
    <message>
        <source>Choosing facts by the mean and variance of their distances helps learning.</source>
        <translation>按距离的均值和方差选择事实有助于学习。</translation>
    </message>
    <message>
        <source>Replacing about 60 % of the facts is best.</source>
        <translation>替换约 60 % 的事实最好。</translation>
    </message>
    <message>
        <source>Weighing the loss by semantic distance helps learning.</source>
        <translation>按语义距离加权损失有助于学习。</translation>
    </message>
    <message>
        <source>Full fine-tuning moves fewer answers away than parameter-efficient tuning.</source>
        <translation>与参数高效微调相比，全量微调使较少的答案远离目标。</translation>
    </message>
    <message>
        <source>Study %1</source>
        <translation>研究 %1</translation>
    </message>
    <message>
        <source>What the studies say about the paper&apos;s claims</source>
        <translation>各项研究对论文论断的结论</translation>
    </message>
    <message>
        <source>Learned relation</source>
        <translation>学习的关系</translation>
    </message>
    <message>
        <source>Changed relation</source>
        <translation>受影响的关系</translation>
    </message>
    <message>
        <source>Weight</source>
        <translation>权重</translation>
    </message>
    <message>
        <source>Loss after training (nats per token)</source>
        <translation>训练后的损失（nat/词元）</translation>
    </message>
    <message>
        <source>Distance before training</source>
        <translation>训练前距离</translation>
    </message>
    <message>
        <source>Distance after training</source>
        <translation>训练后距离</translation>
    </message>
    <message>
        <source>Facts trained in the step</source>
        <translation>该步训练的事实数</translation>
    </message>
    <message>
        <source>Tokens trained in the step</source>
        <translation>该步训练的词元数</translation>
    </message>
    <message>
        <source>Seconds of the step</source>
        <translation>该步用时（秒）</translation>
    </message>
    <message>
        <source>in none of them</source>
        <translation>不在其中</translation>
    </message>
    <message>
        <source>untuned</source>
        <translation>未微调</translation>
    </message>
    <message>
        <source>kept</source>
        <translation>保留</translation>
    </message>
    <message>
        <source>without a value (%1)</source>
        <translation>无值（%1）</translation>
    </message>
    <message>
        <source>%1 (either way)</source>
        <translation>%1（不分方向）</translation>
    </message>
    <message>
        <source>First directions of %1</source>
        <translation>%1 的前若干方向</translation>
    </message>
    <message>
        <source>Subspace similarity φ</source>
        <translation>子空间相似度 φ</translation>
    </message>
    <message>
        <source>Layer</source>
        <translation>层</translation>
    </message>
    <message>
        <source>Module</source>
        <translation>模块</translation>
    </message>
    <message>
        <source>Rank</source>
        <translation>秩</translation>
    </message>
    <message>
        <source>‖ΔW‖ (Frobenius)</source>
        <translation>‖ΔW‖（Frobenius）</translation>
    </message>
    <message>
        <source>‖UᵀWV‖</source>
        <translation>‖UᵀWV‖</translation>
    </message>
    <message>
        <source>‖W‖</source>
        <translation>‖W‖</translation>
    </message>
    <message>
        <source>Amplification</source>
        <translation>放大倍数</translation>
    </message>
    <message>
        <source>Effective rank</source>
        <translation>有效秩</translation>
    </message>
    <message>
        <source>Subspace similarity, outputs</source>
        <translation>子空间相似度，输出</translation>
    </message>
    <message>
        <source>Subspace similarity, inputs</source>
        <translation>子空间相似度，输入</translation>
    </message>
    <message>
        <source>Relation</source>
        <translation>关系</translation>
    </message>
    <message>
        <source>the weight lens</source>
        <translation>权重透镜</translation>
    </message>
    <message>
        <source>the weight lens over the steps</source>
        <translation>逐步权重透镜</translation>
    </message>
    <message>
        <source>the subspaces&apos; similarity</source>
        <translation>子空间相似度</translation>
    </message>
    <message>
        <source>running</source>
        <translation>运行中</translation>
    </message>
    <message>
        <source>done</source>
        <translation>已完成</translation>
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
    <message>
        <source>%1&#xa0;% of %2</source>
        <translation>%2 中的 %1&#xa0;%</translation>
    </message>
    <message>
        <source>Share learned in bins of equal count over %1 facts of %2 runs; Wilson 95 % intervals; facts known before are left out.</source>
        <translation>按等数分箱的学会比例，共 %2 次运行的 %1 个事实；95 % Wilson 区间；不含事先已知的事实。</translation>
    </message>
    <message>
        <source>Epoch</source>
        <translation>轮次</translation>
    </message>
    <message>
        <source>Training time (s)</source>
        <translation>训练时间（秒）</translation>
    </message>
    <message>
        <source>Training time (min)</source>
        <translation>训练时间（分）</translation>
    </message>
    <message>
        <source>Training time (h)</source>
        <translation>训练时间（小时）</translation>
    </message>
    <message>
        <source>Tokens</source>
        <translation>词元</translation>
    </message>
    <message>
        <source>Tokens (thousands)</source>
        <translation>词元（千）</translation>
    </message>
    <message>
        <source>Tokens (millions)</source>
        <translation>词元（百万）</translation>
    </message>
    <message>
        <source>Memory (GB)</source>
        <translation>内存（GB）</translation>
    </message>
    <message>
        <source>after replacing (%1)</source>
        <translation>替换后（%1）</translation>
    </message>
    <message>
        <source>excluded (%1), drawn 1 : %2</source>
        <translation>已排除（%1），按 1 : %2 绘制</translation>
    </message>
    <message>
        <source>before replacing (%1)</source>
        <translation>替换前（%1）</translation>
    </message>
    <message>
        <source>of the not learned</source>
        <translation>占未学会的</translation>
    </message>
    <message>
        <source>of all</source>
        <translation>占全部</translation>
    </message>
    <message>
        <source>Moved away (%)</source>
        <translation>远离（%）</translation>
    </message>
    <message>
        <source>Moved away (% of the not learned)</source>
        <translation>远离（占未学会者的 %）</translation>
    </message>
    <message>
        <source>Share moved away over the steps; %1 % at the end.</source>
        <translation>各步骤的远离比例；结束时为 %1 %。</translation>
    </message>
    <message>
        <source>%1 of %2 trained facts, those whose answers moved farthest from the target first; tick: before training, mark: after.</source>
        <translation>%2 个已训练事实中的 %1 个，答案离目标移动最远者在前；刻线：训练前，标记：训练后。</translation>
    </message>
    <message>
        <source>Wilson 95 % intervals</source>
        <translation>Wilson 95 % 区间</translation>
    </message>
    <message>
        <source>bootstrap 95 % intervals</source>
        <translation>自助法 95 % 区间</translation>
    </message>
    <message>
        <source>bins of equal width, %1</source>
        <translation>等宽分箱，%1</translation>
    </message>
    <message>
        <source>about %1 facts a bin, %2</source>
        <translation>每箱约 %1 个事实，%2</translation>
    </message>
    <message>
        <source>bins of equal count, %1</source>
        <translation>等数量分箱，%1</translation>
    </message>
    <message>
        <source>Share learned by distance over %1 facts: %2.</source>
        <translation>按距离的学会比例，共 %1 个事实：%2。</translation>
    </message>
    <message>
        <source>adapter</source>
        <translation>适配器</translation>
    </message>
    <message>
        <source>random subspace</source>
        <translation>随机子空间</translation>
    </message>
    <message>
        <source>W&apos;s own directions</source>
        <translation>W 自身的方向</translation>
    </message>
    <message>
        <source>Amplification of %1</source>
        <translation>%1 的放大倍数</translation>
    </message>
    <message>
        <source>Amplification ‖ΔW‖ / ‖UᵀWV‖ of %1 over %2 layers, beside a random subspace and W&apos;s own directions.</source>
        <translation>%1 在 %2 层上的放大倍数 ‖ΔW‖ / ‖UᵀWV‖，并列随机子空间和 W 自身的方向。</translation>
    </message>
    <message>
        <source>previous: %1</source>
        <translation>先前：%1</translation>
    </message>
    <message>
        <source>previous: from %1</source>
        <translation>先前：起点 %1</translation>
    </message>
    <message>
        <source>selected (%1)</source>
        <translation>已选（%1）</translation>
    </message>
    <message>
        <source>expected weight (right)</source>
        <translation>预期权重（右轴）</translation>
    </message>
    <message>
        <source>Weight (1: normal)</source>
        <translation>权重（1：正常）</translation>
    </message>
    <message>
        <source>with selected facts</source>
        <translation>含所选事实</translation>
    </message>
    <message>
        <source>change</source>
        <translation>变化</translation>
    </message>
    <message>
        <source>outcome</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>prompt</source>
        <translation>提示</translation>
    </message>
    <message>
        <source>target</source>
        <translation>目标</translation>
    </message>
    <message>
        <source>answer</source>
        <translation>回答</translation>
    </message>
    <message>
        <source>distance after training</source>
        <translation>训练后的距离</translation>
    </message>
    <message>
        <source>loss before training</source>
        <translation>训练前的损失</translation>
    </message>
    <message>
        <source>loss after training</source>
        <translation>训练后的损失</translation>
    </message>
    <message>
        <source>ascending</source>
        <translation>升序</translation>
    </message>
    <message>
        <source>descending</source>
        <translation>降序</translation>
    </message>
    <message>
        <source>selected first</source>
        <translation>所选优先</translation>
    </message>
    <message>
        <source>%1 of %2 trained facts (order: %3); tick: before training, mark: after.</source>
        <translation>%2 个已训练事实中的 %1 个（顺序：%3）；刻线：训练前，标记：训练后。</translation>
    </message>
</context>
<context>
    <name>Help</name>
    <message>
        <source>Source: %1.</source>
        <translation>来源：%1。</translation>
    </message>
    <message>
        <source>Default: %1.</source>
        <translation>默认：%1。</translation>
    </message>
    <message>
        <source>One of %1.</source>
        <translation>取值之一：%1。</translation>
    </message>
    <message>
        <source>In the spec: %1</source>
        <translation>规格中：%1</translation>
    </message>
    <message>
        <source>Target distance</source>
        <translation>目标距离</translation>
    </message>
    <message>
        <source>How far the answer to be learned lies from the answer it replaces, in the chosen space. Each bar counts the facts of its distances.</source>
        <translation>在所选空间中，要学习的答案与它所取代的答案相距多远。每个柱条统计处于其距离范围内的事实。</translation>
    </message>
    <message>
        <source>METHOD 3: metric, space and the answer compared with are chosen above the plot</source>
        <translation>METHOD 3：度量、空间和用于比较的答案在图的上方选择</translation>
    </message>
    <message>
        <source>Band</source>
        <translation>区间</translation>
    </message>
    <message>
        <source>Only facts whose distance lies between the two handles are trained. Excluded facts keep the reason. Arrow keys move the focused handle, Tab takes the other one, Enter types a value.</source>
        <translation>只训练距离位于两个手柄之间的事实。被排除的事实保留原因。方向键移动焦点所在的手柄，Tab 切换到另一个，回车键输入数值。</translation>
    </message>
    <message>
        <source>METHOD 5</source>
        <translation>METHOD 5</translation>
    </message>
    <message>
        <source>Mean and sd of the distances</source>
        <translation>距离的均值和标准差</translation>
    </message>
    <message>
        <source>Weight</source>
        <translation>权重</translation>
    </message>
    <message>
        <source>How much a fact counts in the loss. 1 is normal. Only the ratio between facts matters.</source>
        <translation>事实在损失中的分量。1 为正常。只有事实之间的比值有意义。</translation>
    </message>
    <message>
        <source>METHOD 6</source>
        <translation>METHOD 6</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Learned: the tuned model&apos;s most likely next token is right at every position of the target. Moved away: not learned, and the new answer lies farther from the target than the old one did.</source>
        <translation>已学会：微调后的模型在目标每个位置上最可能的下一词元都正确。偏离：未学会，且新回答比旧回答离目标更远。</translation>
    </message>
    <message>
        <source>METHOD 4</source>
        <translation>METHOD 4</translation>
    </message>
    <message>
        <source>Shares of a run</source>
        <translation>运行的各项比例</translation>
    </message>
    <message>
        <source>Learned, of all trained facts; moved away, of the not learned and of all. “Before” chooses only which old answer the mark starts from.</source>
        <translation>已学会：占全部训练过的事实；偏离：占未学会的以及占全部。“之前”只决定标记以哪个旧答案为起点。</translation>
    </message>
    <message>
        <source>Loss</source>
        <translation>损失</translation>
    </message>
    <message>
        <source>The weighted objective of a step, in nats a token of the answer. Faint: as it was; bold: smoothed over the steps before.</source>
        <translation>一步的加权目标函数，以答案每个词元的奈特数计。淡色：原始值；粗线：对之前各步平滑后的值。</translation>
    </message>
    <message>
        <source>Named selections</source>
        <translation>命名的选择集</translation>
    </message>
    <message>
        <source>Sets of facts that the session keeps. Each can be selected again, filter the table and be drawn over the histogram.</source>
        <translation>会话保留的事实集合。每个选择集都可重新选择、筛选表格，并叠加绘制在直方图上。</translation>
    </message>
    <message>
        <source>Replacing a part of a sample</source>
        <translation>替换样本的一部分</translation>
    </message>
    <message>
        <source>The rules replace, exact and random draw a sample with the seed and replace the share p of it by facts of the pool that were not drawn. replace makes one best swap after another, exact finds the best set of all, random is the control. The best set has near and varied distances: a small J. Of the core set nothing is ever replaced.</source>
        <translation>规则 replace、exact 和 random 用种子抽取一个样本，并将其中比例为 p 的事实替换为池中未抽取的事实。replace 每次做一个最佳交换，exact 找出所有集合中最佳的一个，random 是对照。最佳集合的距离近且多样：J 小。核心集中的事实从不被替换。</translation>
    </message>
    <message>
        <source>Over the kept facts, over the sample before a part of it was replaced, and over all facts that have a distance.</source>
        <translation>分别针对保留的事实、部分被替换之前的样本，以及所有有距离的事实。</translation>
    </message>
    <message>
        <source>Loss of a fact</source>
        <translation>事实的损失</translation>
    </message>
    <message>
        <source>How little the model expects the target after the prompt, in nats a token: 0 is certain.</source>
        <translation>模型在提示之后对目标的预期有多低，单位为 nat/词元：0 表示确定。</translation>
    </message>
    <message>
        <source>Change of the distance</source>
        <translation>距离变化</translation>
    </message>
    <message>
        <source>Above 0 the new answer lies farther from the target than the old one did, below 0 nearer. “Before” chooses the old answer.</source>
        <translation>大于 0 表示新回答比旧回答离目标更远，小于 0 表示更近。“之前”选择旧回答。</translation>
    </message>
    <message>
        <source>Gradient norm</source>
        <translation>梯度范数</translation>
    </message>
    <message>
        <source>How strongly a step would change the trained parameters, before clipping. Of a run with an adapter for each fact it is the mean over the adapters.</source>
        <translation>裁剪之前，一步会多大程度改变被训练的参数。每个事实一个适配器的运行取各适配器的平均。</translation>
    </message>
    <message>
        <source>METHOD 7</source>
        <translation>METHOD 7</translation>
    </message>
    <message>
        <source>Next token</source>
        <translation>下一个词元</translation>
    </message>
    <message>
        <source>The most likely next tokens and their probabilities; the one that begins the target stands out.</source>
        <translation>最可能的下一个词元及其概率；目标开头的词元会突出显示。</translation>
    </message>
    <message>
        <source>METHOD 3</source>
        <translation>METHOD 3</translation>
    </message>
    <message>
        <source>95 % interval of a share</source>
        <translation>比例的 95 % 区间</translation>
    </message>
    <message>
        <source>Where the share may lie, had other facts of the same kind been trained: Wilson&apos;s interval of p = learned / n. Few facts make it wide.</source>
        <translation>如果训练的是同类的其他事实，比例可能落在的范围：p = 学会数 / n 的 Wilson 区间。事实越少区间越宽。</translation>
    </message>
    <message>
        <source>Who flipped, and McNemar&apos;s test</source>
        <translation>哪些事实翻转，以及 McNemar 检验</translation>
    </message>
    <message>
        <source>Facts by what two runs made of them. The test asks whether the b facts that only one run learned and the c that only the other did could come from a fair coin; a small p says no.</source>
        <translation>按两次运行的结果划分事实。检验询问：只有一次运行学会的 b 个事实与只有另一次学会的 c 个事实，是否可能出自公平的硬币；p 小表示否。</translation>
    </message>
    <message>
        <source>METHOD 8; exact, within a seed; among several comparisons p is Holm&apos;s</source>
        <translation>METHOD 8；精确检验，限于同一种子；多个比较时 p 经 Holm 校正</translation>
    </message>
    <message>
        <source>Paired difference</source>
        <translation>配对差异</translation>
    </message>
    <message>
        <source>How many percentage points more of the shared facts one run learned, seeds averaged within each fact. The interval holds the middle 95 % of the differences of 10,000 resamples of the facts.</source>
        <translation>一次运行在共同事实上多学会了多少个百分点，各种子在每个事实内取平均。区间包含对事实重抽样 10,000 次所得差异的中间 95 %。</translation>
    </message>
    <message>
        <source>METHOD 8: percentile bootstrap</source>
        <translation>METHOD 8：百分位自助法</translation>
    </message>
    <message>
        <source>Interference, exact</source>
        <translation>干扰，精确</translation>
    </message>
    <message>
        <source>What learning fact j alone does to fact i&apos;s loss, or to the distance of its answer. Above 0 it harms, below 0 it helps. Of relations: the mean over pairs of different facts.</source>
        <translation>单独学习事实 j 对事实 i 的损失（或其回答的距离）的影响。大于 0 有害，小于 0 有益。按关系：不同事实对的平均。</translation>
    </message>
    <message>
        <source>METHOD 8</source>
        <translation>METHOD 8</translation>
    </message>
    <message>
        <source>Interference, by gradients</source>
        <translation>干扰，按梯度</translation>
    </message>
    <message>
        <source>The cheap form: whether the gradients of two facts point the same way at a joint run&apos;s adapter. 1: what helps one helps the other, −1: they pull apart.</source>
        <translation>廉价形式：两个事实的梯度在联合运行的适配器处是否指向同一方向。1：对一个有益的对另一个也有益，−1：方向相反。</translation>
    </message>
    <message>
        <source>Principal components and explained variance</source>
        <translation>主成分与解释方差</translation>
    </message>
    <message>
        <source>Each fact&apos;s vector x on the axes along which the untuned model&apos;s vectors differ most. Runs and steps are laid on the same axes, with the untuned mean taken off. Explained variance: the share of all differences that an axis shows. With normalised rows x is divided by its length first.</source>
        <translation>每个事实的向量 x 投影到训练前模型的向量差异最大的轴上。各次运行和各步使用同样的轴，并减去训练前的均值。解释方差：一个轴所显示的全部差异的比例。行归一化时先将 x 除以其长度。</translation>
    </message>
    <message>
        <source>Trajectories</source>
        <translation>轨迹</translation>
    </message>
    <message>
        <source>Where the facts are at a step of the run, on the untuned model&apos;s axes, with the way that they came.</source>
        <translation>事实在运行的某一步所处的位置（在训练前模型的轴上），以及走过的路径。</translation>
    </message>
    <message>
        <source>‖ΔW‖</source>
        <translation>‖ΔW‖</translation>
    </message>
    <message>
        <source>How much the adapter changes a weight matrix: the root of the sum of squares (Frobenius), the adapter&apos;s scale s included.</source>
        <translation>适配器对权重矩阵的改变有多大：平方和的平方根（Frobenius），包含适配器的缩放 s。</translation>
    </message>
    <message>
        <source>Amplification</source>
        <translation>放大</translation>
    </message>
    <message>
        <source>How much the adapter strengthens directions that the weight matrix W already had. U and V are the change&apos;s directions, r its rank. The two control lines put W&apos;s own leading directions, and random ones, in their place: near the random line the change writes where W did little.</source>
        <translation>适配器对权重矩阵 W 已有方向的增强程度。U 和 V 是改变的方向，r 是其秩。两条对照线分别换用 W 自身的主方向和随机方向：靠近随机线时，改变写入 W 原本作用很小之处。</translation>
    </message>
    <message>
        <source>METHOD 8; LoRA (arXiv 2106.09685), section 7.3</source>
        <translation>METHOD 8；LoRA（arXiv 2106.09685）第 7.3 节</translation>
    </message>
    <message>
        <source>Effective rank</source>
        <translation>有效秩</translation>
    </message>
    <message>
        <source>How many directions the change really uses: 1 where one singular value stands alone, r where all r are alike.</source>
        <translation>改变实际使用了多少个方向：只有一个奇异值突出时为 1，r 个全部相同时为 r。</translation>
    </message>
    <message>
        <source>Spectrum</source>
        <translation>谱</translation>
    </message>
    <message>
        <source>The singular values of the change, largest first: how strong each direction is that it writes.</source>
        <translation>改变的奇异值，从大到小：它写入的每个方向有多强。</translation>
    </message>
    <message>
        <source>Subspace similarity φ</source>
        <translation>子空间相似度 φ</translation>
    </message>
    <message>
        <source>How much of the first i directions of one adapter lies in the first j of the other: 1 all of it, 0 none. U are directions of a module&apos;s outputs, V of its inputs. Random directions of n dimensions share max(i, j) / n.</source>
        <translation>一个适配器的前 i 个方向有多少落在另一个的前 j 个方向中：1 为全部，0 为没有。U 是模块输出的方向，V 是输入的方向。n 维随机方向共有 max(i, j) / n。</translation>
    </message>
    <message>
        <source>METHOD 8; LoRA (arXiv 2106.09685), section 7.2</source>
        <translation>METHOD 8；LoRA（arXiv 2106.09685）第 7.2 节</translation>
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
    <message>
        <source>each group of facts trained together</source>
        <translation>每组一起训练的事实</translation>
    </message>
    <message numerus="yes">
        <source>%1, %n seed(s)</source>
        <translation>
            <numerusform>%1，%n 个种子</numerusform>
        </translation>
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
    <message>
        <source>The session was written by a newer Seamark (format {0}); what this one does not know is left out when it is saved.</source>
        <translation>该会话由较新的 Seamark 写成（格式 {0}）；本版本不认识的内容在保存时会被略去。</translation>
    </message>
    <message>
        <source>What was changed after the last save could not be read: {0}</source>
        <translation>上次保存之后的更改无法读取：{0}</translation>
    </message>
    <message>
        <source>Only what was changed after the last save could be recovered. {0}</source>
        <translation>只能恢复上次保存之后的更改。{0}</translation>
    </message>
    <message>
        <source>The session file beside the recovered changes holds other facts; it was left alone.</source>
        <translation>所恢复更改旁边的会话文件包含其他事实；未作改动。</translation>
    </message>
    <message>
        <source>The session was written by another program; saving it makes it a plain Seamark session again.</source>
        <translation>该会话由其他程序写成；保存后将恢复为普通的 Seamark 会话。</translation>
    </message>
    <message>
        <source>The journal beside the session is damaged at its beginning; nothing could be read from it.</source>
        <translation>会话旁边的日志开头已损坏；无法从中读取任何内容。</translation>
    </message>
    <message>
        <source>The journal beside the session belongs to other facts; it was left alone.</source>
        <translation>会话旁边的日志属于其他事实；未作改动。</translation>
    </message>
    <message>
        <source>Process {0} is writing run {1} right now.</source>
        <translation>进程 {0} 正在写入运行 {1}。</translation>
    </message>
    <message>
        <source>The journal of run {0} ends in {1} that are no whole record (an interrupted write, or damage); they were left out.</source>
        <translation>运行 {0} 的日志末尾有 {1} 不是完整的记录（写入中断或已损坏），已略去。</translation>
    </message>
</context>
<context>
    <name>Preset</name>
    <message>
        <source>One fact at a time, LoRA</source>
        <translation>逐个事实，LoRA</translation>
    </message>
    <message>
        <source>One fact at a time, AdaLoRA</source>
        <translation>逐个事实，AdaLoRA</translation>
    </message>
    <message>
        <source>One fact at a time, IA3</source>
        <translation>逐个事实，IA3</translation>
    </message>
    <message>
        <source>One fact at a time, full fine-tuning</source>
        <translation>逐个事实，全量微调</translation>
    </message>
    <message>
        <source>Joint LoRA</source>
        <translation>联合 LoRA</translation>
    </message>
    <message>
        <source>Joint AdaLoRA</source>
        <translation>联合 AdaLoRA</translation>
    </message>
    <message>
        <source>Joint LoRA, weighted by distance</source>
        <translation>联合 LoRA，按距离加权</translation>
    </message>
</context>
<context>
    <name>PresetDialogs</name>
    <message>
        <source>Name of the preset:</source>
        <translation>预设名称：</translation>
    </message>
    <message>
        <source>Save as a preset</source>
        <translation>保存为预设</translation>
    </message>
    <message>
        <source>Replace the preset?</source>
        <translation>替换预设？</translation>
    </message>
    <message>
        <source>There is a preset %1 already.</source>
        <translation>已有预设 %1。</translation>
    </message>
    <message>
        <source>Rename the preset</source>
        <translation>重命名预设</translation>
    </message>
    <message>
        <source>Import a spec file</source>
        <translation>导入规格文件</translation>
    </message>
    <message>
        <source>Specs (*.json);;All files (*)</source>
        <translation>规格 (*.json);;所有文件 (*)</translation>
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
    <message>
        <source>Merging</source>
        <translation>合并</translation>
    </message>
    <message>
        <source>Gradients of each fact</source>
        <translation>各事实的梯度</translation>
    </message>
    <message>
        <source>Evaluating every fact under every adapter</source>
        <translation>在每个适配器下评估每个事实</translation>
    </message>
    <message>
        <source>Training an adapter for each fact</source>
        <translation>为每个事实训练适配器</translation>
    </message>
    <message>
        <source>Comparing pairs</source>
        <translation>比较事实对</translation>
    </message>
    <message>
        <source>Finding principal components</source>
        <translation>求主成分</translation>
    </message>
    <message>
        <source>Looking at weights</source>
        <translation>查看权重</translation>
    </message>
    <message>
        <source>waits for the study</source>
        <translation>等待研究结束</translation>
    </message>
</context>
<context>
    <name>ProtocolScores</name>
    <message>
        <source>Efficacy: the share of facts whose target the model finds likelier after the prompt than the original answer.</source>
        <translation>有效性：模型在提示之后认为目标比原回答更可能的事实所占比例。</translation>
    </message>
    <message>
        <source>Paraphrases: the same after other wordings of the prompt, averaged within the fact.</source>
        <translation>改写：对提示的其他表述做同样的比较，在每个事实内取平均。</translation>
    </message>
    <message>
        <source>Neighbourhood: the share of prompts of neighbouring subjects after which the original answer stays the likelier one.</source>
        <translation>邻域：在相邻主体的提示之后，原回答仍更可能的提示所占比例。</translation>
    </message>
    <message>
        <source>Efficacy as a margin: by how much the target is likelier than the original answer.</source>
        <translation>以差值表示的有效性：目标比原回答的概率高多少。</translation>
    </message>
    <message>
        <source>The margin after other wordings of the prompt.</source>
        <translation>提示的其他表述之后的差值。</translation>
    </message>
    <message>
        <source>The margin after prompts of neighbouring subjects: by how much the original answer is likelier there.</source>
        <translation>相邻主体提示之后的差值：原回答在那里的概率高多少。</translation>
    </message>
    <message>
        <source>Efficacy, paraphrases and neighbourhood in one number: their harmonic mean, 0 where one of them is 0.</source>
        <translation>将有效性、改写和邻域合为一个数：三者的调和平均，其中之一为 0 时为 0。</translation>
    </message>
    <message>
        <source>The share of the target&apos;s tokens that are the model&apos;s first choice after the prompt.</source>
        <translation>目标的词元中，在提示之后为模型首选的比例。</translation>
    </message>
    <message>
        <source>The share of the target&apos;s tokens that are the model&apos;s first choice after another wording of the prompt.</source>
        <translation>目标的词元中，在提示的另一种表述之后为模型首选的比例。</translation>
    </message>
    <message>
        <source>The share of right tokens in the answers to unrelated questions, which are to stay.</source>
        <translation>对无关问题的回答（应保持不变）中正确词元的比例。</translation>
    </message>
    <message>
        <source>The share of the model&apos;s first choices after an unrelated prompt that are those of the untuned model.</source>
        <translation>在无关提示之后，模型的首选与训练前模型一致的比例。</translation>
    </message>
    <message>
        <source>The share of right tokens in answers that follow from the new fact, where the data give such questions.</source>
        <translation>由新事实推出的回答中正确词元的比例（数据包含此类问题时）。</translation>
    </message>
    <message>
        <source>The share of facts whose whole target is the model&apos;s first choice, token by token.</source>
        <translation>整个目标逐词元都是模型首选的事实所占比例。</translation>
    </message>
    <message>
        <source>The share of facts whose freely generated answer is the target, without regard to case, punctuation and articles.</source>
        <translation>自由生成的回答就是目标的事实所占比例，忽略大小写、标点和冠词。</translation>
    </message>
    <message>
        <source>The share of facts whose freely generated answer holds the target, without regard to case, punctuation and articles.</source>
        <translation>自由生成的回答包含目标的事实所占比例，忽略大小写、标点和冠词。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln fact(s)</source>
        <translation>
            <numerusform>%Ln 个事实</numerusform>
        </translation>
    </message>
    <message>
        <source>sd %1, %2</source>
        <translation>标准差 %1，%2</translation>
    </message>
    <message>
        <source>A measure of the protocol %1.</source>
        <translation>协议 %1 的一个指标。</translation>
    </message>
    <message>
        <source>%1: before %2, after %3</source>
        <translation>%1：之前 %2，之后 %3</translation>
    </message>
    <message>
        <source>95 % interval: Wilson&apos;s, of the share of facts</source>
        <translation>95 % 区间：事实比例的 Wilson 区间</translation>
    </message>
    <message>
        <source>95 % interval: mean ± 1.96 sd / √(facts − 1)</source>
        <translation>95 % 区间：均值 ± 1.96 标准差 / √(事实数 − 1)</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 至 %2</translation>
    </message>
    <message>
        <source>%1, core set</source>
        <translation>%1，核心集</translation>
    </message>
    <message>
        <source>Averaged within a fact, then over the facts, in percent; sd over the facts. The core set are facts that every condition trains: filters are compared on it.</source>
        <translation>先在每个事实内取平均，再对事实取平均，以百分比表示；标准差按事实计算。核心集是每种条件下都训练的事实：在其上比较各筛选方法。</translation>
    </message>
    <message>
        <source>METHOD 10: evaluation protocols; METHOD 5: core set</source>
        <translation>METHOD 10：评估协议；METHOD 5：核心集</translation>
    </message>
    <message>
        <source>, 95 % interval %1</source>
        <translation>，95 % 区间 %1</translation>
    </message>
</context>
<context>
    <name>RunForecast</name>
    <message>
        <source>about %1 s</source>
        <translation>约 %1 秒</translation>
    </message>
    <message>
        <source>%1 to %2 s</source>
        <translation>%1 到 %2 秒</translation>
    </message>
    <message>
        <source>about %1 min</source>
        <translation>约 %1 分钟</translation>
    </message>
    <message>
        <source>%1 to %2 min</source>
        <translation>%1 到 %2 分钟</translation>
    </message>
    <message>
        <source>about %1 h</source>
        <translation>约 %1 小时</translation>
    </message>
    <message>
        <source>%1 to %2 h</source>
        <translation>%1 到 %2 小时</translation>
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
    <message>
        <source>full fine-tuning</source>
        <translation>全量微调</translation>
    </message>
    <message>
        <source>all</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>band</source>
        <translation>区间</translation>
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
        <source>Start from</source>
        <translation>起始适配器</translation>
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
        <source>Keep adapters</source>
        <translation>保留适配器</translation>
    </message>
    <message>
        <source>Schema version</source>
        <translation>模式版本</translation>
    </message>
    <message>
        <source>Version of this spec&apos;s schema.</source>
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
        <source>Name of the column in a table. Empty: the column of the field&apos;s own name.</source>
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
        <source>Where answers are compared: the model&apos;s input or output word vectors, a hidden layer, or your own vectors.</source>
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
        <source>Which old answer counts: the one in the data set, the one the model gives before training, or the relation&apos;s answer it ranks best.</source>
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
        <source>AdamW&apos;s decay of the first moment.</source>
        <translation>AdamW 一阶矩的衰减。</translation>
    </message>
    <message>
        <source>Beta 2</source>
        <translation>Beta 2</translation>
    </message>
    <message>
        <source>AdamW&apos;s decay of the second moment.</source>
        <translation>AdamW 二阶矩的衰减。</translation>
    </message>
    <message>
        <source>Epsilon</source>
        <translation>Epsilon</translation>
    </message>
    <message>
        <source>Added to AdamW&apos;s denominator.</source>
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
        <source>Of the adapters&apos; first values and the order of facts.</source>
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
    <message>
        <source>How the model is changed. lora: low-rank matrices beside frozen weights; dora: the same, with the length of each row of the weights learned apart; adalora: low-rank matrices that compete for a falling budget of ranks; adapter-houlsby: a small network after attention and after the MLP; adapter-pfeiffer: after the MLP only; ia3: vectors that scale keys, values and the MLP; full: all seven linear modules of the chosen layers themselves, one fact at a time (embeddings, norms and lm_head stay).</source>
        <translation>如何改变模型。lora：在冻结权重旁加入低秩矩阵；dora：同上，但权重每行的长度单独学习；adalora：低秩矩阵竞争逐步减少的秩预算；adapter-houlsby：在注意力之后和 MLP 之后各加一个小网络；adapter-pfeiffer：仅在 MLP 之后；ia3：缩放键、值和 MLP 的向量；full：所选层的全部七个线性模块本身，一次一个事实（嵌入、归一化和 lm_head 不变）。</translation>
    </message>
    <message>
        <source>The adapter is scaled by alpha / rank (adalora: alpha / init_r). Doubling it can change how many facts are learned by a third.</source>
        <translation>适配器按 alpha / 秩 缩放（adalora：alpha / init_r）。加倍可使学会的事实数量改变三分之一。</translation>
    </message>
    <message>
        <source>First rank</source>
        <translation>初始秩</translation>
    </message>
    <message>
        <source>Rank of every module at first. It must be above the target rank.</source>
        <translation>每个模块起初的秩。必须大于目标秩。</translation>
    </message>
    <message>
        <source>Target rank</source>
        <translation>目标秩</translation>
    </message>
    <message>
        <source>Average rank of a module in the end; important modules keep more.</source>
        <translation>模块最终的平均秩；重要的模块保留更多。</translation>
    </message>
    <message>
        <source>Steps at first rank</source>
        <translation>初始秩步数</translation>
    </message>
    <message>
        <source>Steps before ranks begin to fall.</source>
        <translation>秩开始下降之前的步数。</translation>
    </message>
    <message>
        <source>Steps at target rank</source>
        <translation>目标秩步数</translation>
    </message>
    <message>
        <source>Last steps, in which the kept ranks stay the same.</source>
        <translation>最后的步数，其间所保留的秩不再变化。</translation>
    </message>
    <message>
        <source>Allocate every</source>
        <translation>分配间隔</translation>
    </message>
    <message>
        <source>Steps between two allocations of ranks.</source>
        <translation>两次分配秩之间的步数。</translation>
    </message>
    <message>
        <source>Smoothing of importance</source>
        <translation>重要性平滑</translation>
    </message>
    <message>
        <source>Share of the earlier steps in a parameter&apos;s importance.</source>
        <translation>先前各步在参数重要性中所占的比例。</translation>
    </message>
    <message>
        <source>Smoothing of uncertainty</source>
        <translation>不确定性平滑</translation>
    </message>
    <message>
        <source>Share of the earlier steps in the uncertainty of that importance.</source>
        <translation>先前各步在该重要性的不确定性中所占的比例。</translation>
    </message>
    <message>
        <source>Orthogonality</source>
        <translation>正交性</translation>
    </message>
    <message>
        <source>Weight of the term that keeps the rows of A and the columns of B orthogonal.</source>
        <translation>使 A 的行和 B 的列保持正交的项的权重。</translation>
    </message>
    <message>
        <source>Bottleneck</source>
        <translation>瓶颈</translation>
    </message>
    <message>
        <source>Width of the small network between its two matrices.</source>
        <translation>小网络在其两个矩阵之间的宽度。</translation>
    </message>
    <message>
        <source>Scaled modules</source>
        <translation>被缩放的模块</translation>
    </message>
    <message>
        <source>Which linear modules of each layer are scaled by a learned vector.</source>
        <translation>每层的哪些线性模块由学习到的向量缩放。</translation>
    </message>
    <message>
        <source>Scaled at the input</source>
        <translation>缩放输入的模块</translation>
    </message>
    <message>
        <source>Those of the scaled modules whose input is scaled; the others&apos; output is.</source>
        <translation>被缩放的模块中缩放输入的那些；其余的缩放输出。</translation>
    </message>
    <message>
        <source>Which layers get an adapter (full: are trained), from 0. Empty: all.</source>
        <translation>哪些层加入适配器（full：哪些层被训练），从 0 起。留空：全部。</translation>
    </message>
    <message>
        <source>An adapter directory of the same method to start from. Empty: a fresh adapter.</source>
        <translation>作为起点的同方法适配器目录。留空：新的适配器。</translation>
    </message>
    <message>
        <source>Feature</source>
        <translation>特征</translation>
    </message>
    <message>
        <source>hidden: the model&apos;s state; answer: the target&apos;s vector; change: what the adapter adds to a module.</source>
        <translation>hidden：模型的状态；answer：目标的向量；change：适配器在模块上添加的内容。</translation>
    </message>
    <message>
        <source>-1: the last. 0 of a hidden state: the embeddings.</source>
        <translation>-1：最后一层。隐藏状态的 0：嵌入。</translation>
    </message>
    <message>
        <source>Token</source>
        <translation>词元</translation>
    </message>
    <message>
        <source>Where in the text the model is looked at.</source>
        <translation>在文本的何处查看模型。</translation>
    </message>
    <message>
        <source>Module</source>
        <translation>模块</translation>
    </message>
    <message>
        <source>The adapted module of a change.</source>
        <translation>改变所在的加入适配器的模块。</translation>
    </message>
    <message>
        <source>How the distance between two facts is measured.</source>
        <translation>如何测量两个事实之间的距离。</translation>
    </message>
    <message>
        <source>Neighbours</source>
        <translation>近邻数</translation>
    </message>
    <message>
        <source>So many nearest facts of each fact are listed.</source>
        <translation>为每个事实列出多少个最近的事实。</translation>
    </message>
    <message>
        <source>Bins of the histogram.</source>
        <translation>直方图的分箱数。</translation>
    </message>
    <message>
        <source>Where the histogram begins. Empty: at 0.</source>
        <translation>直方图的起点。留空：从 0 开始。</translation>
    </message>
    <message>
        <source>Where the histogram ends. Empty: at the largest possible distance.</source>
        <translation>直方图的终点。留空：到可能的最大距离。</translation>
    </message>
    <message>
        <source>Components</source>
        <translation>成分数</translation>
    </message>
    <message>
        <source>How many principal components are kept.</source>
        <translation>保留多少个主成分。</translation>
    </message>
    <message>
        <source>Normalise rows</source>
        <translation>行归一化</translation>
    </message>
    <message>
        <source>Divide each feature vector by its length first.</source>
        <translation>先将每个特征向量除以其长度。</translation>
    </message>
    <message>
        <source>Random draws</source>
        <translation>随机抽取数</translation>
    </message>
    <message>
        <source>Random subspaces for the control; 0: none.</source>
        <translation>作为对照的随机子空间数；0：无。</translation>
    </message>
    <message>
        <source>Draws the random subspaces.</source>
        <translation>抽取随机子空间。</translation>
    </message>
    <message>
        <source>Rank of dense changes</source>
        <translation>稠密改变的秩</translation>
    </message>
    <message>
        <source>Full fine-tuning: so many singular values of the difference are looked at.</source>
        <translation>全量微调：查看差值的多少个奇异值。</translation>
    </message>
    <message>
        <source>Steps between two looks at which facts are learned or moved away. 0: only at the end. -1: as often as about 4 % of the training time allows.</source>
        <translation>每隔多少步检查哪些事实已学会或偏离。0：仅在结束时。-1：按约 4 % 的训练时间所允许的频率。</translation>
    </message>
    <message>
        <source>Interference</source>
        <translation>干扰</translation>
    </message>
    <message>
        <source>gradient: at each look, cosines between the facts&apos; gradients, of at most 100 facts; a look then costs as much as a training step over these facts.</source>
        <translation>gradient：每次检查时计算事实梯度之间的余弦，最多 100 个事实；此时一次检查的代价相当于对这些事实的一个训练步。</translation>
    </message>
    <message>
        <source>Trajectory</source>
        <translation>轨迹</translation>
    </message>
    <message>
        <source>At each look, keep where the facts&apos; hidden states are on the untuned model&apos;s first three components; costs a forward pass over the prompts.</source>
        <translation>每次检查时，保留事实的隐藏状态在未微调模型前三个主成分上的位置；代价是对提示做一次前向传播。</translation>
    </message>
    <message>
        <source>Trajectory layer</source>
        <translation>轨迹层</translation>
    </message>
    <message>
        <source>Hidden states after so many layers. -1: after the last one, normed.</source>
        <translation>经过多少层之后的隐藏状态。-1：最后一层之后，已归一化。</translation>
    </message>
    <message>
        <source>Weight lens</source>
        <translation>权重透镜</translation>
    </message>
    <message>
        <source>At each look, keep what the adapters change and amplify in each weight, as means over the facts trained together. A look at the adapter of one fact costs about as much as four training steps of that fact, at full fine-tuning far more.</source>
        <translation>每次查看时，记录适配器在每个权重中改变和放大的内容，取一起训练的事实的平均值。查看一个事实的适配器大约相当于该事实四个训练步的开销，全量微调则高得多。</translation>
    </message>
    <message>
        <source>Whether trained adapters are stored in the session. auto: joint always, single up to 256 MB, full fine-tuning never (all: the difference to the model).</source>
        <translation>是否在会话中保存训练好的适配器。auto：联合训练总是保存，单独训练最多 256 MB，全量微调从不保存（all：与模型的差值）。</translation>
    </message>
    <message>
        <source>Sample size</source>
        <translation>样本大小</translation>
    </message>
    <message>
        <source>How many facts are drawn, those of the core set with them.</source>
        <translation>抽取多少个事实，其中包括核心集的事实。</translation>
    </message>
    <message>
        <source>Share replaced</source>
        <translation>替换比例</translation>
    </message>
    <message>
        <source>The share of the sample, without its core set, that is replaced by other facts of the pool.</source>
        <translation>样本中除核心集外，被池中其他事实替换的比例。</translation>
    </message>
    <message>
        <source>How much variety counts against nearness: the mean of the distances, less lambda times their standard deviation, is made small.</source>
        <translation>多样性相对于接近程度的分量：使距离的均值减去 lambda 乘以其标准差尽可能小。</translation>
    </message>
    <message>
        <source>Stop early</source>
        <translation>提前停止</translation>
    </message>
    <message>
        <source>Make no swap that does not improve the set.</source>
        <translation>不做不能改进集合的交换。</translation>
    </message>
    <message>
        <source>Core set</source>
        <translation>核心集</translation>
    </message>
    <message>
        <source>So many facts are trained whatever the filter, and are the same for every filter of this seed, so that filters can be compared on them.</source>
        <translation>无论如何筛选都会训练这么多事实，且在同一种子下对每种筛选都相同，从而可在这些事实上比较各种筛选。</translation>
    </message>
    <message>
        <source>Of the core set, the sample and random replacements.</source>
        <translation>用于核心集、样本和随机替换。</translation>
    </message>
    <message>
        <source>What is made small. cross-entropy; vocabulary: a cross-entropy that pushes words down harder the farther they lie from the right one.</source>
        <translation>使什么尽可能小。cross-entropy：交叉熵；vocabulary：一种交叉熵，词离正确词越远，压低的力度越大。</translation>
    </message>
    <message>
        <source>Vocabulary lambda</source>
        <translation>词表 lambda</translation>
    </message>
    <message>
        <source>How much harder far words are pushed down. 0 is cross-entropy.</source>
        <translation>对远处的词多施加多大的压低力度。0 即为交叉熵。</translation>
    </message>
    <message>
        <source>How much a fact counts in the loss. static: more the farther its target; dynamic: more the farther the model&apos;s answer of the moment; column: from the data.</source>
        <translation>事实在损失中的权重。static：目标越远越大；dynamic：模型当前的答案越远越大；column：取自数据。</translation>
    </message>
    <message>
        <source>Weights file</source>
        <translation>权重文件</translation>
    </message>
    <message>
        <source>A CSV file with the columns weight and case_id or index, as seamark select writes it. Empty: the data&apos;s own column.</source>
        <translation>含 weight 列以及 case_id 或 index 列的 CSV 文件，即 seamark select 写出的格式。留空：使用数据自身的列。</translation>
    </message>
    <message>
        <source>Token weights</source>
        <translation>词元权重</translation>
    </message>
    <message>
        <source>How much a token of an answer counts. token: more the farther the model&apos;s choice of the moment lies from it.</source>
        <translation>答案中一个词元的权重。token：模型当前的选择离该词元越远越大。</translation>
    </message>
    <message>
        <source>Token lambda</source>
        <translation>词元 lambda</translation>
    </message>
    <message>
        <source>Strength of the tokens&apos; weighting. 0 is no weighting.</source>
        <translation>词元加权的强度。0 表示不加权。</translation>
    </message>
    <message>
        <source>Regulariser</source>
        <translation>正则项</translation>
    </message>
    <message>
        <source>Added to the loss. expected-distance: how far the model&apos;s words lie from the right one, on average over its probabilities.</source>
        <translation>加到损失上。expected-distance：模型的词与正确词相距多远，按其概率取平均。</translation>
    </message>
    <message>
        <source>Regulariser lambda</source>
        <translation>正则项 lambda</translation>
    </message>
    <message>
        <source>Factor of the regulariser. 0 is none.</source>
        <translation>正则项的系数。0 表示无。</translation>
    </message>
    <message>
        <source>A column of the table, or of its facts: outcome, relation, selection, kept, distance, weight, loss, d_before, d_after, change; or run.</source>
        <translation>表的一列，或其事实的：outcome、relation、selection、kept、distance、weight、loss、d_before、d_after、change；或 run。</translation>
    </message>
    <message>
        <source>Size by</source>
        <translation>大小依据</translation>
    </message>
    <message>
        <source>The area of a point: a column of numbers, or of its fact: distance, weight, loss, d_before, d_after, change. Empty: all equal.</source>
        <translation>点的面积：一个数值列，或其事实的：distance、weight、loss、d_before、d_after、change。空：全部相同。</translation>
    </message>
    <message>
        <source>Named selections</source>
        <translation>命名选择集</translation>
    </message>
    <message>
        <source>With colour by selection: these, in this order, at most 4. Empty: the session&apos;s first.</source>
        <translation>着色依据为 selection 时：按此顺序采用这些，最多 4 个。空：会话中的前几个。</translation>
    </message>
    <message>
        <source>acl, ieee, nature, plain, or one of your own.</source>
        <translation>acl、ieee、nature、plain 或自己的样式。</translation>
    </message>
    <message>
        <source>Changes of the style</source>
        <translation>对样式的更改</translation>
    </message>
    <message>
        <source>Fields of the style that this figure sets itself: label_pt=8.</source>
        <translation>此图自行设定的样式字段：label_pt=8。</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>Column (mm)</source>
        <translation>栏宽（mm）</translation>
    </message>
    <message>
        <source>Page (mm)</source>
        <translation>页宽（mm）</translation>
    </message>
    <message>
        <source>Height over width</source>
        <translation>高宽比</translation>
    </message>
    <message>
        <source>Of a panel whose figure names no height.</source>
        <translation>用于未给出高度的图的分图。</translation>
    </message>
    <message>
        <source>Font</source>
        <translation>字体</translation>
    </message>
    <message>
        <source>A font of this machine; it is embedded in PDF files.</source>
        <translation>本机的一种字体；会嵌入 PDF 文件。</translation>
    </message>
    <message>
        <source>Labels (pt)</source>
        <translation>标签（pt）</translation>
    </message>
    <message>
        <source>Ticks (pt)</source>
        <translation>刻度（pt）</translation>
    </message>
    <message>
        <source>Panel letters (pt)</source>
        <translation>分图字母（pt）</translation>
    </message>
    <message>
        <source>Bold letters</source>
        <translation>字母加粗</translation>
    </message>
    <message>
        <source>Form of letters</source>
        <translation>字母形式</translation>
    </message>
    <message>
        <source>Frame</source>
        <translation>边框</translation>
    </message>
    <message>
        <source>open: two axes; box: a frame on all sides.</source>
        <translation>open：两条轴；box：四周边框。</translation>
    </message>
    <message>
        <source>Axes (pt)</source>
        <translation>坐标轴（pt）</translation>
    </message>
    <message>
        <source>Curves (pt)</source>
        <translation>曲线（pt）</translation>
    </message>
    <message>
        <source>Grid lines (pt)</source>
        <translation>网格线（pt）</translation>
    </message>
    <message>
        <source>Markers (pt)</source>
        <translation>标记（pt）</translation>
    </message>
    <message>
        <source>Palette</source>
        <translation>调色板</translation>
    </message>
    <message>
        <source>Colours of the curves in their order, as #0072B2.</source>
        <translation>曲线颜色按顺序列出，写成 #0072B2。</translation>
    </message>
    <message>
        <source>Which facts are trained. band: those whose target distance lies between two limits; replace: a sample, part of which is replaced by near and varied ones, one best swap after another; exact: by the best set of all; random: by any; selection: those that are named.</source>
        <translation>训练哪些事实。band：目标距离位于两个界限之间的事实；replace：一个样本，其中一部分被替换为距离近且多样的事实，每次做一个最佳交换；exact：替换为所有集合中最佳的一个；random：替换为任意事实；selection：指明的事实。</translation>
    </message>
    <message>
        <source>Selected facts</source>
        <translation>所选事实</translation>
    </message>
    <message>
        <source>Ids of the facts that are trained, as the data name them.</source>
        <translation>要训练的事实的编号，与数据中一致。</translation>
    </message>
    <message>
        <source>automatic</source>
        <translation>自动</translation>
    </message>
    <message>
        <source>all</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>CounterFact, flat</source>
        <translation>CounterFact（扁平）</translation>
    </message>
    <message>
        <source>relations</source>
        <translation>关系</translation>
    </message>
    <message>
        <source>table</source>
        <translation>表格</translation>
    </message>
    <message>
        <source>alternative</source>
        <translation>备选答案</translation>
    </message>
    <message>
        <source>first answer</source>
        <translation>首个答案</translation>
    </message>
    <message>
        <source>cosine</source>
        <translation>余弦</translation>
    </message>
    <message>
        <source>angular</source>
        <translation>夹角</translation>
    </message>
    <message>
        <source>Euclidean</source>
        <translation>欧氏</translation>
    </message>
    <message>
        <source>directional</source>
        <translation>方向</translation>
    </message>
    <message>
        <source>input embedding</source>
        <translation>输入词向量</translation>
    </message>
    <message>
        <source>output embedding</source>
        <translation>输出词向量</translation>
    </message>
    <message>
        <source>hidden layer</source>
        <translation>隐藏层</translation>
    </message>
    <message>
        <source>own vectors</source>
        <translation>自备向量</translation>
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
        <source>model, ranked</source>
        <translation>模型排名</translation>
    </message>
    <message>
        <source>all facts</source>
        <translation>全部事实</translation>
    </message>
    <message>
        <source>band</source>
        <translation>区间</translation>
    </message>
    <message>
        <source>replace</source>
        <translation>替换</translation>
    </message>
    <message>
        <source>random</source>
        <translation>随机</translation>
    </message>
    <message>
        <source>exact</source>
        <translation>精确</translation>
    </message>
    <message>
        <source>selection</source>
        <translation>所选</translation>
    </message>
    <message>
        <source>Houlsby adapter</source>
        <translation>Houlsby 适配器</translation>
    </message>
    <message>
        <source>Pfeiffer adapter</source>
        <translation>Pfeiffer 适配器</translation>
    </message>
    <message>
        <source>full fine-tuning</source>
        <translation>全量微调</translation>
    </message>
    <message>
        <source>cross entropy</source>
        <translation>交叉熵</translation>
    </message>
    <message>
        <source>vocabulary</source>
        <translation>词表</translation>
    </message>
    <message>
        <source>static</source>
        <translation>静态</translation>
    </message>
    <message>
        <source>dynamic</source>
        <translation>动态</translation>
    </message>
    <message>
        <source>data column</source>
        <translation>数据列</translation>
    </message>
    <message>
        <source>by token</source>
        <translation>按词元</translation>
    </message>
    <message>
        <source>expected distance</source>
        <translation>期望距离</translation>
    </message>
    <message>
        <source>by fact</source>
        <translation>按事实</translation>
    </message>
    <message>
        <source>by answer token</source>
        <translation>按答案词元</translation>
    </message>
    <message>
        <source>single</source>
        <translation>逐个</translation>
    </message>
    <message>
        <source>joint</source>
        <translation>联合</translation>
    </message>
    <message>
        <source>constant</source>
        <translation>恒定</translation>
    </message>
    <message>
        <source>linear</source>
        <translation>线性</translation>
    </message>
    <message>
        <source>strict</source>
        <translation>严格</translation>
    </message>
    <message>
        <source>generation</source>
        <translation>生成</translation>
    </message>
    <message>
        <source>gradient</source>
        <translation>梯度</translation>
    </message>
    <message>
        <source>above</source>
        <translation>上方</translation>
    </message>
    <message>
        <source>worst movers</source>
        <translation>偏离最远的事实</translation>
    </message>
    <message>
        <source>extremes of each outcome</source>
        <translation>各类结果的极端事实</translation>
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
        <source>steps of a fact</source>
        <translation>单个事实的步骤</translation>
    </message>
    <message>
        <source>steps of the run</source>
        <translation>运行的步骤</translation>
    </message>
    <message>
        <source>epochs</source>
        <translation>轮次</translation>
    </message>
    <message>
        <source>seconds</source>
        <translation>秒</translation>
    </message>
    <message>
        <source>minutes</source>
        <translation>分</translation>
    </message>
    <message>
        <source>hours</source>
        <translation>小时</translation>
    </message>
    <message>
        <source>tokens</source>
        <translation>词元</translation>
    </message>
    <message>
        <source>thousand tokens</source>
        <translation>千词元</translation>
    </message>
    <message>
        <source>million tokens</source>
        <translation>百万词元</translation>
    </message>
    <message>
        <source>open</source>
        <translation>开放</translation>
    </message>
    <message>
        <source>box</source>
        <translation>四周</translation>
    </message>
    <message>
        <source>Parts the rows into curves. Of losses cohort: each group of facts that a single run trains together; of points fact: the way of each fact.</source>
        <translation>把各行分成曲线。损失用 cohort：单独训练的运行中一起训练的每组事实；点用 fact：每个事实的路径。</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>显示</translation>
    </message>
    <message>
        <source>Which of the trained facts are drawn; as many as there are rows.</source>
        <translation>绘制哪些已训练的事实；数量由行数决定。</translation>
    </message>
    <message>
        <source>What keeps the facts, as a spec&apos;s filter has it: rule=band, low=0.2, high=0.8. Empty: what the run kept.</source>
        <translation>保留事实的条件，写法同规格中的筛选：rule=band, low=0.2, high=0.8。空：运行所保留的。</translation>
    </message>
    <message>
        <source>Over the bars</source>
        <translation>叠加在柱条上</translation>
    </message>
    <message>
        <source>Facts whose distances are drawn over the bars: relation=NAME, split=NAME, selection=NAME; at most four.</source>
        <translation>其距离叠加绘制在柱条上的事实：relation=NAME、split=NAME、selection=NAME；最多四项。</translation>
    </message>
    <message>
        <source>Against</source>
        <translation>对照</translation>
    </message>
    <message>
        <source>What curves are drawn against: the steps of a fact, those of the whole run, passes over the kept facts, training time, or tokens.</source>
        <translation>曲线的横轴：单个事实的步骤、整个运行的步骤、对保留事实的遍数、训练时间或词元。</translation>
    </message>
    <message>
        <source>Width of a bin</source>
        <translation>分箱宽度</translation>
    </message>
    <message>
        <source>Bars begin at multiples of it. 0: by their number.</source>
        <translation>柱条从其整数倍处开始。0：由数量决定。</translation>
    </message>
    <message>
        <source>equal count</source>
        <translation>数量相等</translation>
    </message>
    <message>
        <source>equal width</source>
        <translation>宽度相等</translation>
    </message>
    <message>
        <source>bootstrap</source>
        <translation>自助法</translation>
    </message>
    <message>
        <source>Bins hold</source>
        <translation>分箱依据</translation>
    </message>
    <message>
        <source>Equally many facts each, or equally wide parts of the axis.</source>
        <translation>每箱事实数相同，或轴上宽度相同。</translation>
    </message>
    <message>
        <source>Interval</source>
        <translation>区间</translation>
    </message>
    <message>
        <source>95 % of a share: Wilson&apos;s score interval, or the percentile bootstrap over the facts of the bin.</source>
        <translation>比例的 95 %：Wilson 得分区间，或对箱内事实的百分位自助法。</translation>
    </message>
    <message>
        <source>change</source>
        <translation>变化</translation>
    </message>
    <message>
        <source>outcome</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>prompt</source>
        <translation>提示</translation>
    </message>
    <message>
        <source>target</source>
        <translation>目标</translation>
    </message>
    <message>
        <source>answers</source>
        <translation>回答</translation>
    </message>
    <message>
        <source>distance after training</source>
        <translation>训练后的距离</translation>
    </message>
    <message>
        <source>loss before training</source>
        <translation>训练前的损失</translation>
    </message>
    <message>
        <source>loss after training</source>
        <translation>训练后的损失</translation>
    </message>
    <message>
        <source>Outline of</source>
        <translation>轮廓</translation>
    </message>
    <message>
        <source>Another setting of the same metric, outlined over the bars: space=hidden(12), from=model; of another model, model=NAME, too.</source>
        <translation>同一度量的另一设置，以轮廓叠加在柱条上：space=hidden(12)、from=model；若为另一模型，还可写 model=NAME。</translation>
    </message>
    <message>
        <source>Weights, lambda</source>
        <translation>权重 lambda</translation>
    </message>
    <message>
        <source>Draws the expected weight of a fact over its distance, on an axis at the right: 1 + lambda (D − mean D of the kept facts), at least 0.1. Empty: none.</source>
        <translation>在右侧坐标轴上绘制事实的预期权重随距离的变化：1 + lambda (D − 保留事实的平均 D)，至少 0.1。留空：不绘制。</translation>
    </message>
    <message>
        <source>Facts that are marked as selected: selection=NAME, or fact=ID, at most 2,000 of them.</source>
        <translation>标记为已选的事实：selection=NAME 或 fact=ID，最多 2,000 个。</translation>
    </message>
    <message>
        <source>How many facts are drawn, the first of their order.</source>
        <translation>绘制多少个事实，按其顺序取前面的。</translation>
    </message>
    <message>
        <source>Order by</source>
        <translation>排序依据</translation>
    </message>
    <message>
        <source>What the facts are ordered by, as a column of their table.</source>
        <translation>事实的排序依据，与其表格中的列相同。</translation>
    </message>
    <message>
        <source>Ascending</source>
        <translation>升序</translation>
    </message>
    <message>
        <source>The smallest, or the first of the alphabet, on top.</source>
        <translation>最小者或字母顺序最前者在上。</translation>
    </message>
    <message>
        <source>Selected first</source>
        <translation>所选优先</translation>
    </message>
    <message>
        <source>Lifts the selected facts to the top.</source>
        <translation>将所选事实移到顶部。</translation>
    </message>
</context>
<context>
    <name>StudiesPanel</name>
    <message>
        <source>Runs by state; the number of a run that is done is its share learned, in %</source>
        <translation>按状态统计的运行；已完成运行的数字为其学会比例（%）</translation>
    </message>
    <message>
        <source>%1 done</source>
        <translation>%1 个完成</translation>
    </message>
    <message>
        <source>%1 running</source>
        <translation>%1 个进行中</translation>
    </message>
    <message>
        <source>%1 stopped</source>
        <translation>%1 个已停止</translation>
    </message>
    <message>
        <source>%1 failed</source>
        <translation>%1 个失败</translation>
    </message>
    <message>
        <source>%1 not begun</source>
        <translation>%1 个未开始</translation>
    </message>
    <message>
        <source>%1 paused</source>
        <translation>%1 个已暂停</translation>
    </message>
</context>
<context>
    <name>Study</name>
    <message>
        <source>Distance and learning</source>
        <translation>距离与学习</translation>
    </message>
    <message>
        <source>Which facts does the model learn, by their semantic distance?</source>
        <translation>按语义距离看，模型学会哪些事实？</translation>
    </message>
    <message>
        <source>Away from the target</source>
        <translation>远离目标</translation>
    </message>
    <message>
        <source>Do answers that are not learned move away from the target?</source>
        <translation>未学会的答案会远离目标吗？</translation>
    </message>
    <message>
        <source>Interference</source>
        <translation>干扰</translation>
    </message>
    <message>
        <source>How many facts can be learned together, and which sets of them?</source>
        <translation>多少事实可以一起学会，哪些集合可以？</translation>
    </message>
    <message>
        <source>Filtering</source>
        <translation>筛选</translation>
    </message>
    <message>
        <source>Does it help to choose what is trained by mean and variance of the distances, and how much of it?</source>
        <translation>按距离的均值和方差选择训练内容是否有帮助，选择多少为宜？</translation>
    </message>
    <message>
        <source>Reweighting</source>
        <translation>重新加权</translation>
    </message>
    <message>
        <source>Does weighing the loss by semantic distance help?</source>
        <translation>按语义距离对损失加权是否有帮助？</translation>
    </message>
    <message>
        <source>Methods of fine-tuning</source>
        <translation>微调方法</translation>
    </message>
    <message>
        <source>Is it the same with every way of fine-tuning?</source>
        <translation>各种微调方式都是如此吗？</translation>
    </message>
    <message>
        <source>Metrics and spaces</source>
        <translation>度量与空间</translation>
    </message>
    <message>
        <source>Does the effect of distance depend on how it is measured?</source>
        <translation>距离的作用是否取决于其度量方式？</translation>
    </message>
    <message>
        <source>Other kinds of knowledge</source>
        <translation>其他类型的知识</translation>
    </message>
    <message>
        <source>Is it the same with other kinds of knowledge?</source>
        <translation>对其他类型的知识也是如此吗？</translation>
    </message>
    <message>
        <source>Larger models</source>
        <translation>更大的模型</translation>
    </message>
    <message>
        <source>Is it the same with larger models?</source>
        <translation>对更大的模型也是如此吗？</translation>
    </message>
    <message>
        <source>All claims, at a small size</source>
        <translation>全部论断（小规模）</translation>
    </message>
    <message>
        <source>What becomes of all the claims on few facts, in about forty minutes?</source>
        <translation>用少量事实、约四十分钟，全部论断的结果如何？</translation>
    </message>
</context>
<context>
    <name>StudyGridModel</name>
    <message>
        <source>not begun</source>
        <translation>未开始</translation>
    </message>
    <message>
        <source>running</source>
        <translation>进行中</translation>
    </message>
    <message>
        <source>done</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>失败</translation>
    </message>
    <message>
        <source>stopped half-way, goes on from there</source>
        <translation>中途停止，可从该处继续</translation>
    </message>
</context>
<context>
    <name>Wording</name>
    <message>
        <source>Out of memory. Close other programs or choose smaller settings.</source>
        <translation>内存不足。请关闭其他程序或选择较小的设置。</translation>
    </message>
    <message>
        <source>This is a fault of Seamark&apos;s own: %1</source>
        <translation>这是 Seamark 自身的错误：%1</translation>
    </message>
    <message>
        <source>This is a fault of Seamark&apos;s own.</source>
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
    <name>seamark::AboutDialog</name>
    <message>
        <source>About Seamark</source>
        <translation>关于 Seamark</translation>
    </message>
    <message>
        <source>A workbench for fact fine-tuning of language models: which facts a model will learn, and why not the others. Free software under the GNU General Public License, version 3 or later, without any warranty.</source>
        <translation>语言模型事实微调工作台：模型会学会哪些事实，为何学不会其余的。依据 GNU 通用公共许可证第 3 版或更高版本发布的自由软件，不附带任何担保。</translation>
    </message>
    <message>
        <source>Part</source>
        <translation>组成部分</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>版本</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>许可证</translation>
    </message>
    <message>
        <source>Parts, versions and licences</source>
        <translation>组成部分、版本和许可证</translation>
    </message>
    <message>
        <source>What Seamark is built on</source>
        <translation>构成 Seamark 的组件</translation>
    </message>
    <message>
        <source>Closes this window</source>
        <translation>关闭此窗口</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Copies versions and system, for a report of a fault</source>
        <translation>复制版本和系统信息，用于报告故障</translation>
    </message>
</context>
<context>
    <name>seamark::AccuracyPanel</name>
    <message>
        <source>Accuracy by distance</source>
        <translation>按距离的准确率</translation>
    </message>
    <message>
        <source>auto</source>
        <translation>自动</translation>
    </message>
    <message>
        <source>Bins</source>
        <translation>分箱数</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>比较</translation>
    </message>
    <message>
        <source>A second run over the same axis, and a test on the facts of both.</source>
        <translation>在同一坐标轴上的第二个运行，并对两者的事实做检验。</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>No accuracy to show.</source>
        <translation>没有可显示的准确率。</translation>
    </message>
    <message>
        <source>%1 &lt;b&gt;%2&lt;/b&gt; (%3 to %4), %5 facts</source>
        <translation>%1 &lt;b&gt;%2&lt;/b&gt;（%3 至 %4），%5 个事实</translation>
    </message>
    <message>
        <source>, %1 known before</source>
        <translation>，其中 %1 个事先已知</translation>
    </message>
    <message>
        <source>How many bins, from the nearest targets to the farthest; auto: by the facts.</source>
        <translation>分多少箱，从最近的目标到最远的；自动：按事实数。</translation>
    </message>
    <message>
        <source>equal count</source>
        <translation>数量相等</translation>
    </message>
    <message>
        <source>equal width</source>
        <translation>宽度相等</translation>
    </message>
    <message>
        <source>What bins have in common</source>
        <translation>分箱的共同点</translation>
    </message>
    <message>
        <source>Bins of equally many facts, so that their intervals are alike, or of equal width on the axis.</source>
        <translation>每箱事实数相同（区间相近），或轴上宽度相同。</translation>
    </message>
    <message>
        <source>Wilson 95 %</source>
        <translation>Wilson 95 %</translation>
    </message>
    <message>
        <source>bootstrap 95 %</source>
        <translation>自助法 95 %</translation>
    </message>
    <message>
        <source>Interval</source>
        <translation>区间</translation>
    </message>
    <message>
        <source>Of the share in a bin: Wilson&apos;s score interval, or the percentile bootstrap over the facts of the bin, which has no width where all or none were learned.</source>
        <translation>箱内比例的区间：Wilson 得分区间，或对箱内事实的百分位自助法；全部或没有学会时其宽度为零。</translation>
    </message>
</context>
<context>
    <name>seamark::ComparePanel</name>
    <message>
        <source>Curves of the runs</source>
        <translation>各运行的曲线</translation>
    </message>
    <message>
        <source>Learned</source>
        <translation>已学会</translation>
    </message>
    <message>
        <source>Loss</source>
        <translation>损失</translation>
    </message>
    <message>
        <source>Gradient norm</source>
        <translation>梯度范数</translation>
    </message>
    <message>
        <source>Curve</source>
        <translation>曲线</translation>
    </message>
    <message>
        <source>Which quantity over the steps. Runs that differ by their seed alone are a band of one sd.</source>
        <translation>显示哪个量随步数的变化。仅种子不同的运行合为一个标准差的带。</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>比较</translation>
    </message>
    <message>
        <source>Beside</source>
        <translation>并列</translation>
    </message>
    <message>
        <source>Shows this run beside the current one.</source>
        <translation>将此运行与当前运行并列显示。</translation>
    </message>
    <message>
        <source>There is only one run.</source>
        <translation>只有一个运行。</translation>
    </message>
    <message>
        <source>Choose a second run to compare with %1.</source>
        <translation>请选择第二个运行与 %1 比较。</translation>
    </message>
    <message>
        <source>Launch another one to compare it with %1.</source>
        <translation>请启动另一个运行与 %1 比较。</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>字段</translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n other seed(s)</source>
        <translation>
            <numerusform>%1 和其他 %n 个种子</numerusform>
        </translation>
    </message>
    <message>
        <source>Against</source>
        <translation>对照</translation>
    </message>
    <message>
        <source>The setting that the table of flips and the test compare the current run with.</source>
        <translation>翻转表与检验将当前运行与此设置比较。</translation>
    </message>
    <message>
        <source>Specs and scores side by side</source>
        <translation>并列的规格与得分</translation>
    </message>
    <message>
        <source>The fields of the specs that differ, then what the evaluation protocols gave each run.</source>
        <translation>规格中不同的字段，然后是每次运行的评估协议得分。</translation>
    </message>
    <message>
        <source>before → after the run, in percent</source>
        <translation>运行之前 → 之后，以百分比表示</translation>
    </message>
</context>
<context>
    <name>seamark::ContentPlot</name>
    <message>
        <source>%1. Arrows pan, + and − zoom, 0 shows all; L lasso, R rectangle, H hand, C cursor.</source>
        <translation>%1。方向键平移，+ 和 − 缩放，0 显示全部；L 套索，R 矩形，H 手形，C 游标。</translation>
    </message>
    <message>
        <source>band</source>
        <translation>区间</translation>
    </message>
    <message>
        <source>%1 facts</source>
        <translation>%1 个事实</translation>
    </message>
    <message>
        <source>area: %1</source>
        <translation>面积：%1</translation>
    </message>
    <message>
        <source>density of %1 points, dark: few, light: many</source>
        <translation>%1 个点的密度，深色：少，浅色：多</translation>
    </message>
    <message>
        <source>(%1 to %2)</source>
        <translation>（%1 至 %2）</translation>
    </message>
</context>
<context>
    <name>seamark::CurvePlot</name>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>%1. Wheel, + and − zoom along the steps (with Shift: the values), 0 shows all; C cursor, H hand, R rectangle to zoom into.</source>
        <translation>%1。滚轮、+ 和 − 沿步数缩放（按住 Shift：沿数值缩放），0 显示全部；C 光标，H 手形，R 框选放大。</translation>
    </message>
</context>
<context>
    <name>seamark::DistanceHistogram</name>
    <message>
        <source>Histogram of target distances</source>
        <translation>目标距离直方图</translation>
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
    <message>
        <source>%1, drawn 1 : %2</source>
        <translation>%1，按 1 : %2 绘制</translation>
    </message>
    <message>
        <source>after replacing (%1)</source>
        <translation>替换后（%1）</translation>
    </message>
    <message>
        <source>before replacing (%1)</source>
        <translation>替换前（%1）</translation>
    </message>
    <message>
        <source>all facts</source>
        <translation>所有事实</translation>
    </message>
    <message>
        <source>No fact is kept</source>
        <translation>没有保留事实</translation>
    </message>
    <message>
        <source>%1 kept, %2 of the sample replaced</source>
        <translation>保留 %1，样本中替换 %2</translation>
    </message>
    <message>
        <source>%1 kept, %2 in the sample before replacing</source>
        <translation>保留 %1，替换前样本中有 %2</translation>
    </message>
    <message>
        <source>%1 facts, mean distance %2. Of a sample of %3 with mean %4 and sd %5, %6 are replaced: then %7 are kept, with mean %8 and sd %9.</source>
        <translation>%1 个事实，平均距离 %2。样本 %3 个，均值 %4，标准差 %5，其中替换 %6 个：此后保留 %7 个，均值 %8，标准差 %9。</translation>
    </message>
    <message numerus="yes">
        <source>%1 to %2: %Ln fact(s)</source>
        <translation>
            <numerusform>%1 至 %2：%Ln 个事实</numerusform>
        </translation>
    </message>
    <message>
        <source>Band: only facts whose distance lies between the two handles are trained. Drag a handle, or focus it and use the arrow keys; Enter types a value. A click on a bar selects its facts; C goes to the bars by keys, Space selects there. Wheel, + and − zoom, with Shift the wheel moves the axis; 0 shows all.</source>
        <translation>区间：只训练距离位于两个手柄之间的事实。拖动手柄，或选中后用方向键移动；按回车键输入数值。点击柱条可选择其中的事实；按 C 用键盘移到柱条，再按空格键选择。滚轮、+ 和 − 缩放，按住 Shift 时滚轮移动轴；0 显示全部。</translation>
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
        <source>Space: where answers are compared: the model&apos;s input or output word vectors, a hidden layer, or your own vectors.</source>
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
        <source>From: which old answer counts: the one in the data set, the one the model itself gives before training, or the relation&apos;s answer it ranks best.</source>
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
        <source>Save this plot&apos;s data as CSV (Ctrl+Shift+D)</source>
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
    <message>
        <source>Named selections</source>
        <translation>命名的选择集</translation>
    </message>
    <message>
        <source>Named selections in the histogram</source>
        <translation>直方图中的命名选择集</translation>
    </message>
    <message>
        <source>Why no fact is kept</source>
        <translation>为何没有保留事实</translation>
    </message>
    <message>
        <source>All facts are trained.</source>
        <translation>训练所有事实。</translation>
    </message>
    <message>
        <source>Facts whose distance lies between the two handles are trained.</source>
        <translation>训练距离位于两个手柄之间的事实。</translation>
    </message>
    <message>
        <source>A sample is trained, part of which is replaced by near and varied facts: one best swap after another.</source>
        <translation>训练一个样本，其中一部分被替换为距离近且多样的事实：每次做一个最佳交换。</translation>
    </message>
    <message>
        <source>A sample is trained, part of which is replaced at random: the control.</source>
        <translation>训练一个样本，其中一部分被随机替换：作为对照。</translation>
    </message>
    <message>
        <source>A sample is trained, part of which is replaced so that the set is the best of all.</source>
        <translation>训练一个样本，其中一部分的替换使集合成为所有集合中最佳的一个。</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>筛选</translation>
    </message>
    <message>
        <source>Lambda</source>
        <translation>Lambda</translation>
    </message>
    <message>
        <source>How much variety counts against nearness: the mean of the distances, less lambda times their standard deviation, is made small.</source>
        <translation>多样性相对于接近程度的分量：使距离的均值减去 lambda 乘以其标准差尽可能小。</translation>
    </message>
    <message>
        <source>Sample</source>
        <translation>样本</translation>
    </message>
    <message>
        <source>How many facts are drawn, those of the core set with them.</source>
        <translation>抽取多少个事实，其中包括核心集的事实。</translation>
    </message>
    <message>
        <source>Draws the distances of named selections over the bars; at most four lines, relations with them.</source>
        <translation>在柱条上绘制命名选择集的距离；连同关系最多四条线。</translation>
    </message>
    <message>
        <source>Relations</source>
        <translation>关系</translation>
    </message>
    <message>
        <source>Relations in the histogram</source>
        <translation>直方图中的关系</translation>
    </message>
    <message>
        <source>Draws the distances of the largest relations over the bars; at most four lines in all.</source>
        <translation>在柱条上绘制最大的关系的距离；总共最多四条线。</translation>
    </message>
    <message>
        <source>Splits</source>
        <translation>划分</translation>
    </message>
    <message>
        <source>Splits in the histogram</source>
        <translation>直方图中的划分</translation>
    </message>
    <message>
        <source>Draws the distances of the data&apos;s splits over the bars; at most four lines in all.</source>
        <translation>在柱条上绘制数据各划分的距离；总共最多四条线。</translation>
    </message>
    <message>
        <source>p: the share of the sample, without its core set, that is replaced by other facts of the pool.</source>
        <translation>p：样本中除核心集外，被池中其他事实替换的比例。</translation>
    </message>
    <message>
        <source>Share replaced</source>
        <translation>替换比例</translation>
    </message>
    <message>
        <source>Share replaced, as a number</source>
        <translation>替换比例（数值）</translation>
    </message>
    <message>
        <source>Change filter</source>
        <translation>更改筛选</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>之前</translation>
    </message>
    <message>
        <source>excluded %1 replaced, %2 not drawn</source>
        <translation>排除：替换 %1，未抽取 %2</translation>
    </message>
    <message>
        <source>%1 without a weight</source>
        <translation>%1 个没有权重</translation>
    </message>
    <message>
        <source>Replaced</source>
        <translation>替换</translation>
    </message>
    <message>
        <source>Show all distances</source>
        <translation>显示所有距离</translation>
    </message>
    <message>
        <source>Show the whole axis again (0 in the plot); the wheel, + and − zoom</source>
        <translation>重新显示整个轴（在图中按 0）；滚轮、+ 和 − 缩放</translation>
    </message>
    <message>
        <source>The facts that are selected now are trained. Later selections change nothing, until they are taken over.</source>
        <translation>训练当前所选的事实。之后的选择在采用之前不起作用。</translation>
    </message>
    <message>
        <source>Filter: which facts are trained: all of them; those between the handles (band); a sample, part of which is replaced by near and varied facts, at random, or by the best; or the selected ones.</source>
        <translation>筛选：训练哪些事实：全部；手柄之间的（区间）；一个样本，其中一部分被替换为距离近且多样的、随机的或最佳的事实；或所选的事实。</translation>
    </message>
    <message>
        <source>Train only the selected</source>
        <translation>仅训练所选</translation>
    </message>
    <message>
        <source>Trains the facts that are selected now, and no others.</source>
        <translation>只训练当前所选的事实。</translation>
    </message>
    <message>
        <source>excluded %1 not selected</source>
        <translation>已排除 %1 个未选择的</translation>
    </message>
</context>
<context>
    <name>seamark::FactPanel</name>
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
    <message>
        <source>Open in Probe</source>
        <translation>在“探查”中打开</translation>
    </message>
    <message>
        <source>Asks more of this prompt in the Probe panel (Ctrl+Shift+P).</source>
        <translation>在“探查”面板中进一步查看此提示 (Ctrl+Shift+P)。</translation>
    </message>
    <message>
        <source>After %1</source>
        <translation>%1 之后</translation>
    </message>
    <message>
        <source>in the core set</source>
        <translation>在核心集中</translation>
    </message>
    <message>
        <source>drawn, not replaced</source>
        <translation>已抽取，未被替换</translation>
    </message>
    <message>
        <source>takes a replaced one&apos;s place</source>
        <translation>取代一个被替换的事实</translation>
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
        <source>Model&apos;s answer</source>
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
        <source>The data set&apos;s true answer.</source>
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
        <source>Learned: after training, the model&apos;s most likely next token is right at every position of the target.
Moved away: not learned, and the new answer lies farther from the target than the old one did.</source>
        <translation>已学会：训练后，模型在目标每个位置上最可能的下一词元都正确。
偏离：未学会，且新回答比旧回答离目标更远。</translation>
    </message>
    <message>
        <source>Mean loss of the target&apos;s tokens after training, in nats.</source>
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
        <source>Facts of one relation share their prompt&apos;s form.</source>
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
</context>
<context>
    <name>seamark::FactsPanel</name>
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
        <source>&lt;b&gt;%1&lt;/b&gt;: learned &lt;b&gt;%2&lt;/b&gt; of %3. Of %4 not learned, moved away &lt;b&gt;%5&lt;/b&gt; from the data set&apos;s answer, &lt;b&gt;%6&lt;/b&gt; from the model&apos;s (%7 and %8 of all).</source>
        <translation>&lt;b&gt;%1&lt;/b&gt;：%3 个中学会 &lt;b&gt;%2&lt;/b&gt;。未学会的 %4 个中，偏离数据集答案 &lt;b&gt;%5&lt;/b&gt;，偏离模型答案 &lt;b&gt;%6&lt;/b&gt;（占全部的 %7 和 %8）。</translation>
    </message>
    <message>
        <source>Selection</source>
        <translation>选择集</translation>
    </message>
    <message>
        <source>Shows the facts of one named selection (Ctrl+G names one).</source>
        <translation>显示某一命名选择集的事实（用 Ctrl+G 命名）。</translation>
    </message>
</context>
<context>
    <name>seamark::FeaturesPanel</name>
    <message>
        <source>Features: PCA</source>
        <translation>特征：PCA</translation>
    </message>
    <message>
        <source>hidden state</source>
        <translation>隐藏状态</translation>
    </message>
    <message>
        <source>target&apos;s vector</source>
        <translation>目标的向量</translation>
    </message>
    <message>
        <source>adapter&apos;s change</source>
        <translation>适配器的改变</translation>
    </message>
    <message>
        <source>Feature</source>
        <translation>特征</translation>
    </message>
    <message>
        <source>What each fact&apos;s vector is: a hidden state of its prompt, the word vector of its target, or what the adapter adds to a module&apos;s output.</source>
        <translation>每个事实的向量是什么：其提示的隐藏状态、其目标的词向量，或适配器在某个模块的输出上添加的内容。</translation>
    </message>
    <message>
        <source>Layer</source>
        <translation>层</translation>
    </message>
    <message>
        <source>Hidden states after so many layers; 0 is the word vectors, the last is after the final norm.</source>
        <translation>经过多少层之后的隐藏状态；0 为词向量，最后一个为最后一次归一化之后。</translation>
    </message>
    <message>
        <source>last prompt</source>
        <translation>提示末词元</translation>
    </message>
    <message>
        <source>last subject</source>
        <translation>主语末词元</translation>
    </message>
    <message>
        <source>last answer</source>
        <translation>答案末词元</translation>
    </message>
    <message>
        <source>Token</source>
        <translation>词元</translation>
    </message>
    <message>
        <source>At which token. States of the last prompt token group by how a prompt is worded; those of the last subject token have a few huge dimensions: normalise the rows there.</source>
        <translation>取哪个词元。最后一个提示词元的状态按提示的措辞聚集；最后一个主语词元的状态有少数几个极大的维度：此时请对行归一化。</translation>
    </message>
    <message>
        <source>outcome</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>relation</source>
        <translation>关系</translation>
    </message>
    <message>
        <source>distance</source>
        <translation>距离</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>无</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>颜色</translation>
    </message>
    <message>
        <source>What the colour and shape of a point mean.</source>
        <translation>点的颜色和形状的含义。</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>Normalise rows</source>
        <translation>行归一化</translation>
    </message>
    <message>
        <source>Divides each fact&apos;s vector by its length first, so that a few huge dimensions count less.</source>
        <translation>先将每个事实的向量除以其长度，使少数极大的维度影响减小。</translation>
    </message>
    <message>
        <source>Compute</source>
        <translation>计算</translation>
    </message>
    <message>
        <source>Trajectories</source>
        <translation>轨迹</translation>
    </message>
    <message>
        <source>Step of the trajectories</source>
        <translation>轨迹的步</translation>
    </message>
    <message>
        <source>Where the facts are at this step of the run.</source>
        <translation>事实在运行的这一步所处的位置。</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>步</translation>
    </message>
    <message>
        <source>untuned</source>
        <translation>未微调</translation>
    </message>
    <message>
        <source>Shows how the facts&apos; hidden states moved during the run.</source>
        <translation>显示运行期间事实的隐藏状态如何移动。</translation>
    </message>
    <message>
        <source>The current run kept no trajectory. Switch on Trajectory in the form of a run (Evaluation).</source>
        <translation>当前运行未保留轨迹。请在运行表单（评估）中打开“轨迹”。</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>Reading features…</source>
        <translation>正在读取特征…</translation>
    </message>
    <message>
        <source>It has its turn after what is going on.</source>
        <translation>当前的任务结束后轮到它。</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>No features yet.</source>
        <translation>尚无特征。</translation>
    </message>
    <message>
        <source>Open facts first.</source>
        <translation>请先打开事实。</translation>
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
        <source>No features of this kind yet.</source>
        <translation>尚无此类特征。</translation>
    </message>
    <message>
        <source>Choose a layer and compute them for %1 facts.</source>
        <translation>请选择一层，并为 %1 个事实计算。</translation>
    </message>
    <message>
        <source>Basis: untuned model</source>
        <translation>基：未微调的模型</translation>
    </message>
    <message>
        <source>These features cannot be shown.</source>
        <translation>无法显示这些特征。</translation>
    </message>
    <message>
        <source>Learned, not learned or moved away in the run.</source>
        <translation>在该运行中已学会、未学会或偏离。</translation>
    </message>
    <message>
        <source>The relation of the fact; the largest five have colours.</source>
        <translation>事实的关系；最大的五类有各自的颜色。</translation>
    </message>
    <message>
        <source>named selection</source>
        <translation>命名选择集</translation>
    </message>
    <message>
        <source>The first named selection that holds the fact, in the colours that the histogram has: those drawn over it, else the first four.</source>
        <translation>包含该事实的第一个命名选择集，颜色与直方图相同：叠加在其上的那些，否则为前四个。</translation>
    </message>
    <message>
        <source>kept, or why not</source>
        <translation>保留，或排除原因</translation>
    </message>
    <message>
        <source>Whether the filter as it is set now keeps the fact, else its reason. A figure takes what the run kept.</source>
        <translation>当前设置的筛选是否保留该事实，否则给出原因。图采用运行所保留的结果。</translation>
    </message>
    <message>
        <source>run</source>
        <translation>运行</translation>
    </message>
    <message>
        <source>Which model the feature is of: the untuned one or a run&apos;s. For Model: side by side.</source>
        <translation>特征来自哪个模型：未微调的或某个运行的。用于“模型：并排”。</translation>
    </message>
    <message>
        <source>Target distance: how far the target lies from the original.</source>
        <translation>目标距离：目标离原答案有多远。</translation>
    </message>
    <message>
        <source>weight</source>
        <translation>权重</translation>
    </message>
    <message>
        <source>How much the fact counts in the loss, by the filter and loss as they are set now. A figure takes the weights of the run.</source>
        <translation>按当前设置的筛选和损失，该事实在损失中的分量。图采用运行的权重。</translation>
    </message>
    <message>
        <source>loss</source>
        <translation>损失</translation>
    </message>
    <message>
        <source>The fact&apos;s loss after training, in nats per token.</source>
        <translation>训练后该事实的损失，单位 nat/词元。</translation>
    </message>
    <message>
        <source>distance before</source>
        <translation>训练前距离</translation>
    </message>
    <message>
        <source>Distance of the answer before training from the target.</source>
        <translation>训练前的答案与目标的距离。</translation>
    </message>
    <message>
        <source>distance after</source>
        <translation>训练后距离</translation>
    </message>
    <message>
        <source>Distance of the answer after training from the target.</source>
        <translation>训练后的答案与目标的距离。</translation>
    </message>
    <message>
        <source>change</source>
        <translation>变化</translation>
    </message>
    <message>
        <source>Distance after minus before: below 0 the answer came closer to the target.</source>
        <translation>训练后距离减训练前距离：小于 0 表示答案更接近目标。</translation>
    </message>
    <message>
        <source>All points alike.</source>
        <translation>所有点相同。</translation>
    </message>
    <message>
        <source>All points of one size.</source>
        <translation>所有点大小相同。</translation>
    </message>
    <message>
        <source>A point&apos;s area grows with the target distance.</source>
        <translation>点的面积与目标距离成正比。</translation>
    </message>
    <message>
        <source>A point&apos;s area grows with the fact&apos;s weight as it is set now.</source>
        <translation>点的面积与当前设置的事实权重成正比。</translation>
    </message>
    <message>
        <source>A point&apos;s area grows with the fact&apos;s loss after training.</source>
        <translation>点的面积与训练后该事实的损失成正比。</translation>
    </message>
    <message>
        <source>A point&apos;s area grows with how far the answer moved, to the target or away.</source>
        <translation>点的面积与答案移动的距离成正比，无论靠近还是远离目标。</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>大小</translation>
    </message>
    <message>
        <source>What the area of a point is proportional to. The legend shows two sizes.</source>
        <translation>点的面积与什么成正比。图例显示两种大小。</translation>
    </message>
    <message>
        <source>The untuned model, or a run&apos;s, on the same axes; side by side: all of them, with a line from each fact&apos;s place to its next.</source>
        <translation>未微调的模型或某个运行的模型，坐标轴相同；并排：全部显示，并以线连接每个事实的位置。</translation>
    </message>
    <message>
        <source>side by side</source>
        <translation>并排</translation>
    </message>
    <message>
        <source>The axes are those of the untuned model, so that runs and steps can be compared. Explained variance: the share of all differences between facts that the two axes show. Low shares mean the picture hides much.</source>
        <translation>坐标轴取自未微调的模型，因此运行和步数之间可以比较。解释方差：两轴所显示的事实间全部差异的占比。占比低说明图中隐藏了许多内容。</translation>
    </message>
    <message>
        <source>Compute for %1</source>
        <translation>为 %1 计算</translation>
    </message>
    <message>
        <source>Choose a layer and compute them for %1 facts, %2.</source>
        <translation>请选择一层，并为 %1 个事实计算，%2。</translation>
    </message>
    <message>
        <source>Divides each fact&apos;s vector by its length, and computes the components anew where that was not done yet.</source>
        <translation>将每个事实的向量除以其长度；尚未计算时重新计算主成分。</translation>
    </message>
    <message>
        <source>One component takes %1 of the variance and hides the rest.</source>
        <translation>一个主成分占方差的 %1，掩盖了其余部分。</translation>
    </message>
    <message>
        <source>A few huge dimensions of some tokens&apos; states hide the others.</source>
        <translation>某些词元状态的少数巨大维度掩盖了其他维度。</translation>
    </message>
    <message>
        <source>The two axes show %1 of the variance.</source>
        <translation>两个轴显示了 %1 的方差。</translation>
    </message>
    <message>
        <source>Computes these features under %1 too, of all facts; the window stays free meanwhile.</source>
        <translation>也在 %1 下计算所有事实的这些特征；期间窗口仍可使用。</translation>
    </message>
</context>
<context>
    <name>seamark::FieldForm</name>
    <message>
        <source>Write a number.</source>
        <translation>请写数字。</translation>
    </message>
    <message>
        <source>auto</source>
        <translation>自动</translation>
    </message>
</context>
<context>
    <name>seamark::FigureButton</name>
    <message>
        <source>Make figure</source>
        <translation>生成图</translation>
    </message>
    <message>
        <source>Make a figure for a paper of this view (Ctrl+Shift+F), or drag it onto a figure</source>
        <translation>由此视图生成论文用图（Ctrl+Shift+F），或拖到某个图上</translation>
    </message>
</context>
<context>
    <name>seamark::FigureDesk</name>
    <message>
        <source>New figure</source>
        <translation>新建图</translation>
    </message>
    <message>
        <source>Add panel</source>
        <translation>添加分图</translation>
    </message>
    <message>
        <source>Remove panel</source>
        <translation>移除分图</translation>
    </message>
    <message>
        <source>Duplicate figure</source>
        <translation>创建图的副本</translation>
    </message>
    <message>
        <source>Resize figure</source>
        <translation>调整图的大小</translation>
    </message>
    <message>
        <source>Save style</source>
        <translation>保存样式</translation>
    </message>
    <message>
        <source>Rename style</source>
        <translation>重命名样式</translation>
    </message>
    <message>
        <source>Update style</source>
        <translation>更新样式</translation>
    </message>
    <message>
        <source>Keep style</source>
        <translation>保留样式</translation>
    </message>
</context>
<context>
    <name>seamark::FigureList</name>
    <message>
        <source>Distance histogram</source>
        <translation>距离直方图</translation>
    </message>
    <message>
        <source>Loss curves</source>
        <translation>损失曲线</translation>
    </message>
    <message>
        <source>Learned and moved away</source>
        <translation>学会与偏离</translation>
    </message>
    <message>
        <source>Accuracy by distance</source>
        <translation>按距离的准确率</translation>
    </message>
    <message>
        <source>Outcome arrows</source>
        <translation>结果箭头图</translation>
    </message>
    <message>
        <source>Scatter of a table</source>
        <translation>表的散点图</translation>
    </message>
    <message>
        <source>Heat map</source>
        <translation>热图</translation>
    </message>
    <message>
        <source>Spectrum</source>
        <translation>谱</translation>
    </message>
    <message>
        <source>Effects with intervals</source>
        <translation>效应及其区间</translation>
    </message>
    <message>
        <source>New…</source>
        <translation>新建…</translation>
    </message>
    <message>
        <source>Starts a figure of a kind that this session can show.</source>
        <translation>开始一幅此会话能够显示的某类图。</translation>
    </message>
    <message>
        <source>Add panel…</source>
        <translation>添加分图…</translation>
    </message>
    <message>
        <source>Adds a panel beside those of this figure.</source>
        <translation>在此图的分图旁添加一个分图。</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>创建副本</translation>
    </message>
    <message>
        <source>Makes a copy of this figure.</source>
        <translation>创建此图的副本。</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Deletes the chosen panel, or the figure. It can be undone.</source>
        <translation>删除所选分图或整幅图。可以撤销。</translation>
    </message>
    <message>
        <source>Figures</source>
        <translation>图</translation>
    </message>
    <message>
        <source>The figures of this session and their panels.</source>
        <translation>此会话的图及其分图。</translation>
    </message>
    <message>
        <source>No figures yet.</source>
        <translation>尚无图。</translation>
    </message>
    <message>
        <source>Make one from any view with Ctrl+Shift+F, or with New…</source>
        <translation>可在任意视图中按 Ctrl+Shift+F 生成，或使用“新建…”</translation>
    </message>
    <message>
        <source>This session has nothing to show yet</source>
        <translation>此会话还没有可显示的内容</translation>
    </message>
    <message numerus="yes">
        <source>%n panel(s)</source>
        <translation>
            <numerusform>%n 个分图</numerusform>
        </translation>
    </message>
    <message>
        <source>Drag the chart button of a view onto a figure to add it, or press Ctrl+Shift+F in the view.</source>
        <translation>将视图的图表按钮拖到图上即可添加，或在视图中按 Ctrl+Shift+F。</translation>
    </message>
    <message>
        <source>Let go to add the view to %1.</source>
        <translation>松开即可将视图添加到 %1。</translation>
    </message>
    <message>
        <source>Let go to make a new figure of the view.</source>
        <translation>松开即可由该视图生成新图。</translation>
    </message>
    <message>
        <source>Amplification by layer</source>
        <translation>各层的放大倍数</translation>
    </message>
</context>
<context>
    <name>seamark::FigurePage</name>
    <message>
        <source>Preview of the figure</source>
        <translation>图的预览</translation>
    </message>
    <message>
        <source>The figure as it is printed: 1 mm here is 1 mm on paper at true size. Drag a handle, or press Shift and an arrow key, to change its size; a click chooses a panel.</source>
        <translation>图按印刷效果显示：在实际大小下，此处 1 mm 即纸上 1 mm。拖动手柄或按 Shift 加方向键可调整大小；单击选择分图。</translation>
    </message>
</context>
<context>
    <name>seamark::FigurePreview</name>
    <message>
        <source>Zoom</source>
        <translation>缩放</translation>
    </message>
    <message>
        <source>True size</source>
        <translation>真实大小</translation>
    </message>
    <message>
        <source>1 mm on screen is 1 mm on paper, from the screen&apos;s reported dpi.</source>
        <translation>按屏幕报告的 dpi，屏幕上的 1 mm 即纸上的 1 mm。</translation>
    </message>
    <message>
        <source>Fit</source>
        <translation>适合窗口</translation>
    </message>
    <message>
        <source>The whole figure in this panel.</source>
        <translation>在此面板中显示整幅图。</translation>
    </message>
    <message>
        <source>Twice the true size.</source>
        <translation>真实大小的两倍。</translation>
    </message>
    <message>
        <source>full colour</source>
        <translation>全彩</translation>
    </message>
    <message>
        <source>red-blind</source>
        <translation>红色盲</translation>
    </message>
    <message>
        <source>green-blind</source>
        <translation>绿色盲</translation>
    </message>
    <message>
        <source>blue-blind</source>
        <translation>蓝色盲</translation>
    </message>
    <message>
        <source>grey print</source>
        <translation>灰度打印</translation>
    </message>
    <message>
        <source>Seen as</source>
        <translation>观看方式</translation>
    </message>
    <message>
        <source>How readers with a colour deficiency, or a grey printer, see the page. Files are not changed.</source>
        <translation>色觉异常的读者或灰度打印机所见的页面效果。文件不会改变。</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>预览</translation>
    </message>
    <message>
        <source>Preview: %1</source>
        <translation>预览：%1</translation>
    </message>
    <message>
        <source>No figure is open.</source>
        <translation>未打开图。</translation>
    </message>
    <message>
        <source>Make one from any view with Ctrl+Shift+F.</source>
        <translation>可在任意视图中按 Ctrl+Shift+F 生成。</translation>
    </message>
    <message>
        <source>This figure cannot be drawn.</source>
        <translation>无法绘制此图。</translation>
    </message>
    <message>
        <source>Width</source>
        <translation>宽度</translation>
    </message>
    <message>
        <source>Width of the figure in mm; its handle at the right does the same.</source>
        <translation>图的宽度（mm）；右侧手柄作用相同。</translation>
    </message>
    <message>
        <source>Height</source>
        <translation>高度</translation>
    </message>
    <message>
        <source>Height of the figure in mm; its handle below does the same.</source>
        <translation>图的高度（mm）；下方手柄作用相同。</translation>
    </message>
    <message>
        <source>Copy figure</source>
        <translation>复制图</translation>
    </message>
    <message>
        <source>Copy the figure as a picture of 300 dots per inch (Ctrl+Shift+C)</source>
        <translation>将图复制为每英寸 300 点的图片。(Ctrl+Shift+C)</translation>
    </message>
</context>
<context>
    <name>seamark::FigureStylePanel</name>
    <message>
        <source>Figure</source>
        <translation>图</translation>
    </message>
    <message>
        <source>Checks</source>
        <translation>检查</translation>
    </message>
    <message>
        <source>No figure is open.</source>
        <translation>未打开图。</translation>
    </message>
    <message>
        <source>Its style and contents are set here.</source>
        <translation>在此设置其样式和内容。</translation>
    </message>
    <message>
        <source>Vector page with embedded fonts</source>
        <translation>嵌入字体的矢量页面</translation>
    </message>
    <message>
        <source>Vector drawing</source>
        <translation>矢量图</translation>
    </message>
    <message>
        <source>Image of the chosen dots per inch</source>
        <translation>按所选每英寸点数生成的图像</translation>
    </message>
    <message>
        <source>The numbers that are drawn</source>
        <translation>所绘制的数据</translation>
    </message>
    <message>
        <source>LaTeX snippet</source>
        <translation>LaTeX 代码片段</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>Export as %1</source>
        <translation>导出为 %1</translation>
    </message>
    <message>
        <source>Style</source>
        <translation>样式</translation>
    </message>
    <message>
        <source>Style: %1</source>
        <translation>样式：%1</translation>
    </message>
    <message>
        <source>Change figure: %1</source>
        <translation>更改图：%1</translation>
    </message>
    <message>
        <source>Panel %1: %2</source>
        <translation>分图 %1：%2</translation>
    </message>
    <message>
        <source>Text stays text: %1, embedded as TrueType</source>
        <translation>文字保持为文字：%1，以 TrueType 嵌入</translation>
    </message>
    <message>
        <source>Smallest text %1 pt</source>
        <translation>最小文字 %1 pt</translation>
    </message>
    <message>
        <source>One column of %1</source>
        <translation>%1 的一栏宽</translation>
    </message>
    <message>
        <source>The page&apos;s width of %1</source>
        <translation>%1 的页宽</translation>
    </message>
    <message>
        <source>%1 mm is neither a column (%2) nor the page (%3) of %4</source>
        <translation>%1 mm 既不是 %4 的栏宽（%2），也不是其页宽（%3）</translation>
    </message>
    <message>
        <source>Colours stay distinct in grey print</source>
        <translation>各颜色在灰度打印中仍可区分</translation>
    </message>
    <message>
        <source>Two colours are alike in grey print; dashes and shapes tell them apart</source>
        <translation>有两种颜色在灰度打印中相近；可由虚线和形状区分</translation>
    </message>
    <message>
        <source>Shows or hides type, lines and colours of this figure&apos;s style.</source>
        <translation>显示或隐藏此图样式的字体、线条和颜色。</translation>
    </message>
    <message>
        <source>Save style as…</source>
        <translation>样式另存为…</translation>
    </message>
    <message>
        <source>Keeps this style under a name of its own, for other figures and sessions.</source>
        <translation>以单独的名称保留此样式，供其他图和会话使用。</translation>
    </message>
    <message>
        <source>Reset to style</source>
        <translation>恢复为样式</translation>
    </message>
    <message>
        <source>Takes back what this figure changes of its style.</source>
        <translation>撤销此图对其样式的更改。</translation>
    </message>
    <message>
        <source>Reset style</source>
        <translation>重置样式</translation>
    </message>
    <message>
        <source>Change style: %1</source>
        <translation>更改样式：%1</translation>
    </message>
    <message>
        <source>Style: %1, changed</source>
        <translation>样式：%1，已更改</translation>
    </message>
    <message>
        <source>auto</source>
        <translation>自动</translation>
    </message>
    <message>
        <source>never</source>
        <translation>从不</translation>
    </message>
    <message>
        <source>automatic</source>
        <translation>自动</translation>
    </message>
    <message>
        <source>The style&apos;s colours of curves, in their order.</source>
        <translation>该样式的曲线颜色，按顺序排列。</translation>
    </message>
    <message>
        <source>Update style</source>
        <translation>更新样式</translation>
    </message>
    <message>
        <source>All figures of this session that use the style take it as it is on this machine. It can be undone.</source>
        <translation>本会话中使用该样式的所有图都改用本机上的样式。可以撤销。</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>all</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>The figure keeps the style %1 as it took it. On this machine the style has changed, or another has its name.</source>
        <translation>该图保留其采用时的样式 %1。本机上的样式已更改，或另有同名样式。</translation>
    </message>
    <message>
        <source>The style %1 is not on this machine; the figure has it along. Save style as… adds it to your own.</source>
        <translation>本机没有样式 %1；图自带该样式。用“样式另存为…”可将其加入自定义样式。</translation>
    </message>
    <message>
        <source>No font of this machine has %1</source>
        <translation>本机没有字体包含 %1</translation>
    </message>
    <message>
        <source>%1 has no %2; %3 stands in</source>
        <translation>%1 不含 %2；以 %3 代替</translation>
    </message>
    <message>
        <source>No room for all of %1</source>
        <translation>空间不足，未能完整显示：%1</translation>
    </message>
    <message>
        <source>that of the run</source>
        <translation>运行的筛选</translation>
    </message>
</context>
<context>
    <name>seamark::FlipTable</name>
    <message>
        <source>Who flipped</source>
        <translation>翻转的事实</translation>
    </message>
    <message>
        <source>Facts by what both runs made of them. A click, or Enter, selects a cell&apos;s facts.</source>
        <translation>按两个运行的结果划分的事实。点击或按回车键可选择单元格中的事实。</translation>
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
        <source>lost</source>
        <translation>丢失</translation>
    </message>
    <message>
        <source>won</source>
        <translation>新学会</translation>
    </message>
    <message numerus="yes">
        <source>%Ln fact(s) learned in both</source>
        <translation>
            <numerusform>两者都学会 %Ln 个事实</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln fact(s) lost: learned in %1, not in %2</source>
        <translation>
            <numerusform>丢失 %Ln 个事实：%1 中学会，%2 中未学会</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln fact(s) won: not learned in %1, learned in %2</source>
        <translation>
            <numerusform>新学会 %Ln 个事实：%1 中未学会，%2 中学会</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln fact(s) learned in neither</source>
        <translation>
            <numerusform>两者都未学会 %Ln 个事实</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 selected</source>
        <translation>已选 %1 个</translation>
    </message>
</context>
<context>
    <name>seamark::HeatMap</name>
    <message>
        <source>%1. A click or the arrow keys choose a cell; Enter selects its facts. + and − zoom, 0 shows all.</source>
        <translation>%1。点击或用方向键选择单元格；回车键选择其中的事实。+ 和 − 缩放，0 显示全部。</translation>
    </message>
</context>
<context>
    <name>seamark::InterferencePanel</name>
    <message>
        <source>By</source>
        <translation>方式</translation>
    </message>
    <message>
        <source>relations</source>
        <translation>关系</translation>
    </message>
    <message>
        <source>A row and a column for each relation: means over pairs of different facts.</source>
        <translation>每个关系一行一列：不同事实对的平均。</translation>
    </message>
    <message>
        <source>facts</source>
        <translation>事实</translation>
    </message>
    <message>
        <source>A row and a column for each fact.</source>
        <translation>每个事实一行一列。</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>显示</translation>
    </message>
    <message>
        <source>What a cell says: the change of the loss (above 0 it harms), of the distance, or the cosine of two facts&apos; gradients.</source>
        <translation>单元格的含义：损失的变化（大于 0 为有害）、距离的变化，或两个事实梯度的余弦。</translation>
    </message>
    <message>
        <source>as trained</source>
        <translation>同训练方式</translation>
    </message>
    <message>
        <source>exact</source>
        <translation>精确</translation>
    </message>
    <message>
        <source>gradient</source>
        <translation>梯度</translation>
    </message>
    <message>
        <source>Exact trains each fact alone and looks at all others; gradient compares the facts&apos; gradients at a joint run&apos;s adapter and is much cheaper.</source>
        <translation>精确：单独训练每个事实并检查其余全部；梯度：在联合训练运行的适配器上比较事实的梯度，代价小得多。</translation>
    </message>
    <message>
        <source>Facts</source>
        <translation>事实</translation>
    </message>
    <message>
        <source>At most so many of the run&apos;s facts; exact takes n trainings and n² looks.</source>
        <translation>最多取运行中的这么多事实；精确方式需要 n 次训练和 n² 次检查。</translation>
    </message>
    <message>
        <source>Compute</source>
        <translation>计算</translation>
    </message>
    <message>
        <source>Computes the matrix in the background; it is kept in the session.</source>
        <translation>在后台计算矩阵；结果保留在会话中。</translation>
    </message>
    <message>
        <source>Interference</source>
        <translation>干扰</translation>
    </message>
    <message>
        <source>Interference: %1</source>
        <translation>干扰：%1</translation>
    </message>
    <message>
        <source>Computing interference of %1…</source>
        <translation>正在计算 %1 的干扰…</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>It has its turn after what is going on.</source>
        <translation>当前的任务结束后轮到它。</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Not computed for %1.</source>
        <translation>尚未为 %1 计算。</translation>
    </message>
    <message>
        <source>How learning one fact changes the loss of another, for at most %1 facts.</source>
        <translation>学习一个事实如何改变另一个事实的损失，最多 %1 个事实。</translation>
    </message>
    <message>
        <source>loss change</source>
        <translation>损失变化</translation>
    </message>
    <message>
        <source>distance change</source>
        <translation>距离变化</translation>
    </message>
    <message>
        <source>gradient cosine</source>
        <translation>梯度余弦</translation>
    </message>
    <message>
        <source>opposed</source>
        <translation>相反</translation>
    </message>
    <message>
        <source>helped</source>
        <translation>受益</translation>
    </message>
    <message>
        <source>alike</source>
        <translation>相似</translation>
    </message>
    <message>
        <source>harmed</source>
        <translation>受损</translation>
    </message>
    <message>
        <source>The matrix cannot be shown.</source>
        <translation>无法显示矩阵。</translation>
    </message>
    <message>
        <source>%1 and %2</source>
        <translation>%1 与 %2</translation>
    </message>
    <message>
        <source>%1, when %2 is learned</source>
        <translation>学习 %2 时的 %1</translation>
    </message>
    <message>
        <source>Most alike</source>
        <translation>最相似</translation>
    </message>
    <message>
        <source>Most harmful</source>
        <translation>危害最大</translation>
    </message>
    <message>
        <source>Most opposed</source>
        <translation>最相反</translation>
    </message>
    <message>
        <source>Most helpful, other than itself</source>
        <translation>帮助最大（自身除外）</translation>
    </message>
    <message>
        <source>95 % interval %1 to %2</source>
        <translation>95 % 区间 %1 至 %2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln fact(s) affected</source>
        <translation>
            <numerusform>受影响的事实：%Ln 个</numerusform>
        </translation>
    </message>
    <message>
        <source>How learning one fact changes the loss of another, for at most %1 facts, %2.</source>
        <translation>学习一个事实如何改变另一个事实的损失，最多 %1 个事实，%2。</translation>
    </message>
</context>
<context>
    <name>seamark::JobsPopup</name>
    <message>
        <source>paused</source>
        <translation>已暂停</translation>
    </message>
    <message>
        <source>%1 of %2 runs</source>
        <translation>%2 个运行中的 %1 个</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>等待中</translation>
    </message>
    <message>
        <source>going on</source>
        <translation>进行中</translation>
    </message>
    <message>
        <source>Jobs</source>
        <translation>任务</translation>
    </message>
    <message>
        <source>Cancel all</source>
        <translation>全部取消</translation>
    </message>
    <message>
        <source>Cancels every job of this list; a run or a study stops and keeps what it has</source>
        <translation>取消列表中的所有任务；运行或研究会停止并保留已有内容</translation>
    </message>
    <message>
        <source>Nothing is going on.</source>
        <translation>没有正在进行的任务。</translation>
    </message>
    <message>
        <source>How much of the job is done</source>
        <translation>任务已完成多少</translation>
    </message>
    <message>
        <source>ended</source>
        <translation>已结束</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>已停止</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>已取消</translation>
    </message>
    <message>
        <source>stopping…</source>
        <translation>正在停止…</translation>
    </message>
    <message>
        <source>Progress of %1</source>
        <translation>%1 的进度</translation>
    </message>
    <message>
        <source>Cancel: %1</source>
        <translation>取消：%1</translation>
    </message>
    <message>
        <source>Stops at the next step and keeps what is there</source>
        <translation>在下一步停止并保留已有内容</translation>
    </message>
    <message>
        <source>Cancels this job</source>
        <translation>取消此任务</translation>
    </message>
</context>
<context>
    <name>seamark::LatexPanel</name>
    <message>
        <source>LaTeX snippet</source>
        <translation>LaTeX 代码片段</translation>
    </message>
    <message>
        <source>Puts the exported PDF into a paper.</source>
        <translation>将导出的 PDF 放入论文。</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Copies the snippet.</source>
        <translation>复制代码片段。</translation>
    </message>
    <message>
        <source>The command that draws this figure from the session, without a display.</source>
        <translation>从会话绘制此图的命令，无需显示器。</translation>
    </message>
    <message>
        <source>LaTeX</source>
        <translation>LaTeX</translation>
    </message>
    <message>
        <source>LaTeX: %1</source>
        <translation>LaTeX：%1</translation>
    </message>
</context>
<context>
    <name>seamark::LensPanel</name>
    <message>
        <source>Show</source>
        <translation>显示</translation>
    </message>
    <message>
        <source>What the colour of a cell means.</source>
        <translation>单元格颜色的含义。</translation>
    </message>
    <message>
        <source>Compute anew</source>
        <translation>重新计算</translation>
    </message>
    <message>
        <source>Looks at the adapter again: for a run with an adapter for each fact, at the current fact&apos;s.</source>
        <translation>重新查看适配器：若运行的每个事实各有一个适配器，则查看当前事实的适配器。</translation>
    </message>
    <message>
        <source>Weight lens by layer and module</source>
        <translation>按层和模块的权重透镜</translation>
    </message>
    <message>
        <source>Amplification by layer</source>
        <translation>各层的放大倍数</translation>
    </message>
    <message>
        <source>Singular values of the cell</source>
        <translation>单元格的奇异值</translation>
    </message>
    <message>
        <source>Weight lens: %1</source>
        <translation>权重透镜：%1</translation>
    </message>
    <message>
        <source>Weight lens</source>
        <translation>权重透镜</translation>
    </message>
    <message>
        <source>Looking at the weights of %1…</source>
        <translation>正在查看 %1 的权重…</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>%1 has no adapter to look at.</source>
        <translation>%1 没有可查看的适配器。</translation>
    </message>
    <message>
        <source>Full fine-tuning has no low-rank factors, and a run may be told to keep no adapters (Output).</source>
        <translation>全量微调没有低秩因子；运行也可设为不保留适配器（输出）。</translation>
    </message>
    <message>
        <source>Not computed for %1.</source>
        <translation>尚未为 %1 计算。</translation>
    </message>
    <message>
        <source>What its adapter changes in each weight; some seconds.</source>
        <translation>其适配器在各权重中的改变；需要几秒。</translation>
    </message>
    <message>
        <source>Compute</source>
        <translation>计算</translation>
    </message>
    <message>
        <source>The lens cannot be shown.</source>
        <translation>无法显示透镜。</translation>
    </message>
    <message>
        <source>Layer %1, %2</source>
        <translation>第 %1 层，%2</translation>
    </message>
    <message>
        <source>Amplification ‖ΔW‖ / ‖UᵀWV‖ of %1, by layer, log</source>
        <translation>%1 的放大倍数 ‖ΔW‖ / ‖UᵀWV‖，按层，对数</translation>
    </message>
    <message>
        <source>‖ΔW‖</source>
        <translation>‖ΔW‖</translation>
    </message>
    <message>
        <source>of ‖W‖</source>
        <translation>占 ‖W‖ 的比例</translation>
    </message>
    <message>
        <source>Amplification</source>
        <translation>放大倍数</translation>
    </message>
    <message>
        <source>by random directions</source>
        <translation>随机方向的放大倍数</translation>
    </message>
    <message>
        <source>Effective rank</source>
        <translation>有效秩</translation>
    </message>
    <message>
        <source>‖ΔW‖ (Frobenius)</source>
        <translation>‖ΔW‖（Frobenius）</translation>
    </message>
    <message>
        <source>How much the adapter changes the weight: the root of the sum of squares.</source>
        <translation>适配器使权重改变多少：平方和的平方根。</translation>
    </message>
    <message>
        <source>How much the adapter strengthens directions that the weight matrix already had. Compare with the two control lines.</source>
        <translation>适配器将权重矩阵已有的方向增强多少。请与两条对照线比较。</translation>
    </message>
    <message>
        <source>How many directions the change uses: exp of the entropy of its singular values.</source>
        <translation>改变使用了多少个方向：其奇异值之熵的 exp。</translation>
    </message>
    <message>
        <source>Of</source>
        <translation>对象</translation>
    </message>
    <message>
        <source>Whose change is shown: the mean over the adapters that were trained together, step by step, or one fact&apos;s adapter after training.</source>
        <translation>显示谁的改变：一同训练的各适配器的均值（逐步），或训练后某个事实的适配器。</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>步</translation>
    </message>
    <message>
        <source>Map, curves and numbers show the adapters at this step of the run. Left and Right go from look to look, Home and End to the first and last.</source>
        <translation>图、曲线和数字显示运行到此步时的适配器。左右键逐次切换，Home 和 End 跳到首次和末次。</translation>
    </message>
    <message>
        <source>No steps: set evaluation.lens</source>
        <translation>无逐步数据：请设置 evaluation.lens</translation>
    </message>
    <message>
        <source>This run kept no lens over its steps. Switch on Weight lens in the form of a run (Evaluation), evaluation.lens in its spec, and a slider here goes through the steps.</source>
        <translation>此运行未保留逐步的权重透镜。请在运行表单（评估）中开启“权重透镜”，即其规格中的 evaluation.lens；之后此处会有滑块可逐步查看。</translation>
    </message>
    <message>
        <source>Spectrum</source>
        <translation>谱</translation>
    </message>
    <message>
        <source>Subspaces</source>
        <translation>子空间</translation>
    </message>
    <message>
        <source>About the cell</source>
        <translation>关于该单元格</translation>
    </message>
    <message>
        <source>Spectrum: the singular values of the change, and its numbers. Subspaces: how the directions that it uses lie beside another adapter&apos;s or the weight&apos;s own. Amplification, where there is no room for it under the map: over the layers, with two controls.</source>
        <translation>谱：改变的奇异值及其数字。子空间：其所用方向与另一适配器或权重自身方向的关系。放大倍数（图下没有空间时）：沿各层，带两条对照线。</translation>
    </message>
    <message>
        <source>Beside</source>
        <translation>对照</translation>
    </message>
    <message>
        <source>What the directions of this adapter are laid beside: the weight&apos;s own leading directions, another run&apos;s adapter, or another fact&apos;s.</source>
        <translation>此适配器的方向与谁对照：权重自身的主要方向、另一运行的适配器，或另一事实的适配器。</translation>
    </message>
    <message>
        <source>Directions</source>
        <translation>方向</translation>
    </message>
    <message>
        <source>U</source>
        <translation>U</translation>
    </message>
    <message>
        <source>Directions of the module&apos;s outputs that the change writes to (U).</source>
        <translation>改变所写入的模块输出方向（U）。</translation>
    </message>
    <message>
        <source>V</source>
        <translation>V</translation>
    </message>
    <message>
        <source>Directions of the module&apos;s inputs that the change reads (V).</source>
        <translation>改变所读取的模块输入方向（V）。</translation>
    </message>
    <message>
        <source>Similarity of subspaces</source>
        <translation>子空间相似度</translation>
    </message>
    <message>
        <source>W</source>
        <translation>W</translation>
    </message>
    <message>
        <source>fact %1</source>
        <translation>事实 %1</translation>
    </message>
    <message>
        <source>mean of group %1 (%2)</source>
        <translation>第 %1 组均值（%2）</translation>
    </message>
    <message>
        <source>mean of %1 adapters</source>
        <translation>%1 个适配器的均值</translation>
    </message>
    <message>
        <source>the adapter</source>
        <translation>该适配器</translation>
    </message>
    <message>
        <source>one fact&apos;s adapter</source>
        <translation>某个事实的适配器</translation>
    </message>
    <message>
        <source>the weight itself</source>
        <translation>权重自身</translation>
    </message>
    <message>
        <source>%1, the same fact</source>
        <translation>%1，同一事实</translation>
    </message>
    <message>
        <source>fact %1: %2</source>
        <translation>事实 %1：%2</translation>
    </message>
    <message>
        <source>There is no weight lens of %1.</source>
        <translation>%1 没有权重透镜。</translation>
    </message>
    <message>
        <source>IA3 and bottleneck adapters add no matrix to a weight. The lens is of LoRA, DoRA, AdaLoRA and full fine-tuning.</source>
        <translation>IA3 和瓶颈适配器不向权重添加矩阵。权重透镜适用于 LoRA、DoRA、AdaLoRA 和全量微调。</translation>
    </message>
    <message>
        <source>Looking at the weights…</source>
        <translation>正在查看权重…</translation>
    </message>
    <message>
        <source>No spectrum yet.</source>
        <translation>还没有谱。</translation>
    </message>
    <message>
        <source>The run kept no adapter, or there is no model.</source>
        <translation>此运行未保留适配器，或没有模型。</translation>
    </message>
    <message>
        <source>Spectrum: fact %1 after training.</source>
        <translation>谱：训练后的事实 %1。</translation>
    </message>
    <message>
        <source>Spectrum: after training.</source>
        <translation>谱：训练之后。</translation>
    </message>
    <message>
        <source>Subspace, %1</source>
        <translation>子空间，%1</translation>
    </message>
    <message>
        <source>Comparing directions…</source>
        <translation>正在比较方向…</translation>
    </message>
    <message>
        <source>Nothing to compare here.</source>
        <translation>此处没有可比较的内容。</translation>
    </message>
    <message>
        <source>Not compared yet.</source>
        <translation>尚未比较。</translation>
    </message>
    <message>
        <source>One of the two does not change layer %1, %2.</source>
        <translation>两者之一未改变第 %1 层的 %2。</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>比较</translation>
    </message>
    <message>
        <source>φ(%1, %2) = %3, by chance %4; dark 0, light 1</source>
        <translation>φ(%1, %2) = %3，随机 %4；深色 0，浅色 1</translation>
    </message>
    <message>
        <source>φ(i, j): how much of the first i directions of one lies in the first j of the other. 1: all of it, 0: none; random directions of so many dimensions share the number “by chance”.</source>
        <translation>φ(i, j)：一方前 i 个方向有多少落在另一方前 j 个方向之中。1：全部，0：没有；同维数的随机方向共享“随机”处的数值。</translation>
    </message>
    <message>
        <source>Numbers</source>
        <translation>数字</translation>
    </message>
    <message>
        <source>random</source>
        <translation>随机</translation>
    </message>
    <message>
        <source>W&apos;s own</source>
        <translation>W 自身</translation>
    </message>
    <message>
        <source>Subspace similarity φ</source>
        <translation>子空间相似度 φ</translation>
    </message>
    <message>
        <source>How much of the directions that the change uses lies in those of what is chosen under Beside: 1 all of it, 0 none.</source>
        <translation>变化所用的方向有多少落在“对照”所选对象的方向之内：1 为全部，0 为没有。</translation>
    </message>
    <message>
        <source>Cell</source>
        <translation>单元格</translation>
    </message>
    <message>
        <source>Which weight the spectrum and the numbers are of. A click or the arrow keys in the map choose it too.</source>
        <translation>谱和数值属于哪个权重。在图中点击或使用方向键也可选择。</translation>
    </message>
    <message>
        <source>φ beside %1, outputs (U)</source>
        <translation>与 %1 对照的 φ，输出 (U)</translation>
    </message>
    <message>
        <source>φ beside %1, inputs (V)</source>
        <translation>与 %1 对照的 φ，输入 (V)</translation>
    </message>
    <message>
        <source>, after training</source>
        <translation>，训练后</translation>
    </message>
</context>
<context>
    <name>seamark::LinkedTable</name>
    <message>
        <source>A click chooses a fact; Ctrl adds or removes, Shift extends.</source>
        <translation>点击选择事实；Ctrl 添加或移除，Shift 扩展。</translation>
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
        <source>Moved away from the data set&apos;s answer</source>
        <translation>偏离数据集的答案</translation>
    </message>
    <message>
        <source>Moved away from the model&apos;s answer</source>
        <translation>偏离模型的答案</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>步数</translation>
    </message>
    <message>
        <source>Epochs</source>
        <translation>轮次</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Tokens</source>
        <translation>词元</translation>
    </message>
    <message>
        <source>Against</source>
        <translation>对照</translation>
    </message>
    <message>
        <source>What the curves are drawn against: steps, passes over the kept facts, seconds of training (without pauses and looks), or tokens.</source>
        <translation>曲线的横轴：步数、对保留事实的遍数、训练秒数（不含暂停和评估）或词元数。</translation>
    </message>
    <message>
        <source>Autoscale</source>
        <translation>自动缩放</translation>
    </message>
    <message>
        <source>Show all of every curve again (0 in a plot, or a double click)</source>
        <translation>重新完整显示所有曲线（在图中按 0 或双击）</translation>
    </message>
    <message>
        <source>This run was recorded without it.</source>
        <translation>此运行未记录该项。</translation>
    </message>
    <message>
        <source>A number from 0 to below 1</source>
        <translation>0 到 1（不含）之间的数</translation>
    </message>
    <message>
        <source>Cursor</source>
        <translation>游标</translation>
    </message>
    <message>
        <source>Read values under the pointer, or step by step with Left and Right (C)</source>
        <translation>读取指针处的值，或用左右键逐步读取（C）</translation>
    </message>
    <message>
        <source>Move</source>
        <translation>移动</translation>
    </message>
    <message>
        <source>Move the curves by dragging (H); the wheel zooms</source>
        <translation>拖动以移动曲线（H）；滚轮缩放</translation>
    </message>
    <message>
        <source>Zoom into a rectangle</source>
        <translation>放大矩形</translation>
    </message>
    <message>
        <source>Drag a rectangle to see its part larger (R)</source>
        <translation>拖出矩形以放大其中的部分（R）</translation>
    </message>
    <message>
        <source>Another run to compare with, dashed; of one of several seeds their mean, with a band of one sd.</source>
        <translation>用于比较的另一个运行（虚线）；若为多个种子之一，则为它们的平均，并带一个标准差的带。</translation>
    </message>
</context>
<context>
    <name>seamark::MainWindow</name>
    <message>
        <source>Choose facts and a model; distances are ready in seconds.</source>
        <translation>选择事实和模型；几秒后即得到距离。</translation>
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
        <source>&amp;About Seamark</source>
        <translation>关于 Seamark(&amp;A)</translation>
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
        <source>The current run: every view&apos;s outcomes come from it.</source>
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
        <source>Name for %1 facts:</source>
        <translation>%1 个事实的名称：</translation>
    </message>
    <message>
        <source>Recover</source>
        <translation>恢复</translation>
    </message>
    <message>
        <source>Features</source>
        <translation>特征</translation>
    </message>
    <message>
        <source>Outcomes</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Accuracy by distance</source>
        <translation>按距离的准确率</translation>
    </message>
    <message>
        <source>Interference</source>
        <translation>干扰</translation>
    </message>
    <message>
        <source>Weight lens</source>
        <translation>权重透镜</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>比较</translation>
    </message>
    <message>
        <source>Probe</source>
        <translation>探查</translation>
    </message>
    <message>
        <source>Figures</source>
        <translation>图</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>预览</translation>
    </message>
    <message>
        <source>Style</source>
        <translation>样式</translation>
    </message>
    <message>
        <source>LaTeX</source>
        <translation>LaTeX</translation>
    </message>
    <message>
        <source>Pr&amp;eferences…</source>
        <translation>首选项(&amp;E)…</translation>
    </message>
    <message>
        <source>Threads, device, folders, palette, language, figure style</source>
        <translation>线程、设备、文件夹、配色、语言、图的样式</translation>
    </message>
    <message>
        <source>Layout &amp;Analyse</source>
        <translation>布局：分析(&amp;A)</translation>
    </message>
    <message>
        <source>Outcomes, accuracy, weight lens, interference</source>
        <translation>结果、准确率、权重透镜、干扰</translation>
    </message>
    <message>
        <source>Layout F&amp;igures</source>
        <translation>布局：图(&amp;I)</translation>
    </message>
    <message>
        <source>Figures for papers: list, page, style</source>
        <translation>论文用图：列表、页面、样式</translation>
    </message>
    <message>
        <source>&amp;Analyse</source>
        <translation>分析(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Outcomes</source>
        <translation>结果(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Accuracy by distance</source>
        <translation>按距离的准确率(&amp;A)</translation>
    </message>
    <message>
        <source>Share learned over the target distance</source>
        <translation>学会比例随目标距离的变化</translation>
    </message>
    <message>
        <source>&amp;Compare runs</source>
        <translation>比较运行(&amp;C)</translation>
    </message>
    <message>
        <source>Specs, curves and who flipped</source>
        <translation>规格、曲线和翻转的事实</translation>
    </message>
    <message>
        <source>&amp;Features</source>
        <translation>特征(&amp;F)</translation>
    </message>
    <message>
        <source>Principal components of what the model computes of each fact</source>
        <translation>模型对每个事实的计算结果的主成分</translation>
    </message>
    <message>
        <source>&amp;Weight lens</source>
        <translation>权重透镜(&amp;W)</translation>
    </message>
    <message>
        <source>What the adapter changes in each weight</source>
        <translation>适配器在各权重中的改变</translation>
    </message>
    <message>
        <source>&amp;Interference</source>
        <translation>干扰(&amp;I)</translation>
    </message>
    <message>
        <source>What learning one fact does to the others</source>
        <translation>学习一个事实对其他事实的影响</translation>
    </message>
    <message>
        <source>&amp;Probe</source>
        <translation>探查(&amp;P)</translation>
    </message>
    <message>
        <source>Asks the model a prompt, untuned and after the run</source>
        <translation>向模型询问一个提示：未微调的模型与运行之后的模型</translation>
    </message>
    <message>
        <source>Select the worst &amp;movers</source>
        <translation>选择偏离最远的事实(&amp;M)</translation>
    </message>
    <message>
        <source>Selects the facts whose answers moved farthest from the target</source>
        <translation>选择其答案偏离目标最远的事实</translation>
    </message>
    <message>
        <source>Fi&amp;gure</source>
        <translation>图(&amp;G)</translation>
    </message>
    <message>
        <source>&amp;Make figure of this view</source>
        <translation>由此视图生成图(&amp;M)</translation>
    </message>
    <message>
        <source>Makes a figure for a paper of the focused view</source>
        <translation>由焦点所在的视图生成论文用图</translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation>导出(&amp;E)…</translation>
    </message>
    <message>
        <source>Writes the open figure as a file</source>
        <translation>将打开的图写入文件</translation>
    </message>
    <message>
        <source>Shows what the focused control means, and by which formula</source>
        <translation>显示焦点处控件的含义及其所用的公式</translation>
    </message>
    <message>
        <source>&amp;Tour</source>
        <translation>导览(&amp;T)</translation>
    </message>
    <message>
        <source>Shows the four parts of the work, step by step</source>
        <translation>逐步显示工作的四个部分</translation>
    </message>
    <message>
        <source>Versions and licences</source>
        <translation>版本和许可证</translation>
    </message>
    <message>
        <source>Analyse</source>
        <translation>分析</translation>
    </message>
    <message>
        <source>Outcomes, accuracy, weight lens, interference (Ctrl+3)</source>
        <translation>结果、准确率、权重透镜、干扰 (Ctrl+3)</translation>
    </message>
    <message>
        <source>Figures for papers (Ctrl+4)</source>
        <translation>论文用图 (Ctrl+4)</translation>
    </message>
    <message>
        <source>Where is %1?</source>
        <translation>%1 在哪里？</translation>
    </message>
    <message>
        <source>%1;;All files (*)</source>
        <translation>%1;;所有文件 (*)</translation>
    </message>
    <message>
        <source>Seamark did not close properly on %1. The session %2 can be recovered.</source>
        <translation>Seamark 于 %1 未正常关闭。会话 %2 可以恢复。</translation>
    </message>
    <message>
        <source>Where is the model %1?</source>
        <translation>模型 %1 在哪里？</translation>
    </message>
    <message>
        <source>Save data</source>
        <translation>保存数据</translation>
    </message>
    <message>
        <source>This view has nothing to show yet.</source>
        <translation>此视图还没有可显示的内容。</translation>
    </message>
    <message>
        <source>There is nothing to make a figure of yet.</source>
        <translation>还没有可生成图的内容。</translation>
    </message>
    <message>
        <source>No figure is open.</source>
        <translation>未打开图。</translation>
    </message>
    <message>
        <source>Export figure</source>
        <translation>导出图</translation>
    </message>
    <message>
        <source>Figures (*.pdf *.svg *.png *.csv *.tex)</source>
        <translation>图 (*.pdf *.svg *.png *.csv *.tex)</translation>
    </message>
    <message>
        <source>Exported %1.</source>
        <translation>已导出 %1。</translation>
    </message>
    <message>
        <source>Styles (*.json)</source>
        <translation>样式 (*.json)</translation>
    </message>
    <message>
        <source>Choose which of these panels is seen.</source>
        <translation>选择显示其中哪个面板。</translation>
    </message>
    <message>
        <source>Make figure…</source>
        <translation>生成图…</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>导出…</translation>
    </message>
    <message>
        <source>1. Open facts and a model</source>
        <translation>1. 打开事实和模型</translation>
    </message>
    <message>
        <source>2. Choose by distance</source>
        <translation>2. 按距离选择</translation>
    </message>
    <message>
        <source>The histogram shows how far each answer to be learned lies from the old one. Drag the two handles, or use the arrow keys: only facts between them are trained. Ctrl+Z takes it back.</source>
        <translation>直方图显示每个要学习的答案与旧答案相距多远。拖动两个手柄，或使用方向键：只训练位于它们之间的事实。Ctrl+Z 可撤销。</translation>
    </message>
    <message>
        <source>3. Train</source>
        <translation>3. 训练</translation>
    </message>
    <message>
        <source>This button is always the next step. It opens the form of a run; Launch starts it, and curves follow live. A run can be paused, stopped and kept, and continued after a crash.</source>
        <translation>此按钮始终是下一步。它会打开运行表单；“启动”开始运行，曲线随之实时显示。运行可以暂停、停止并保留，崩溃后也可继续。</translation>
    </message>
    <message>
        <source>4. See what was learned</source>
        <translation>4. 查看学会了什么</translation>
    </message>
    <message>
        <source>Choose a run here: every view shows its outcomes, which facts were learned and which moved away. A selection in one view is the selection in all of them. F1 explains what has the focus.</source>
        <translation>在此选择运行：所有视图都会显示其结果，即哪些事实已学会、哪些偏离。在一个视图中的选择就是所有视图中的选择。F1 解释焦点所在之处。</translation>
    </message>
    <message>
        <source>Studies</source>
        <translation>研究</translation>
    </message>
    <message>
        <source>St&amp;udy…</source>
        <translation>研究(&amp;U)…</translation>
    </message>
    <message>
        <source>Shows the studies: grids of runs that test a claim</source>
        <translation>显示研究：检验论断的运行网格</translation>
    </message>
    <message>
        <source>Open study</source>
        <translation>打开研究</translation>
    </message>
    <message>
        <source>Studies (*.json);;All files (*)</source>
        <translation>研究 (*.json);;所有文件 (*)</translation>
    </message>
    <message>
        <source>File of the data %1</source>
        <translation>数据 %1 的文件</translation>
    </message>
    <message>
        <source>The study&apos;s session</source>
        <translation>研究的会话</translation>
    </message>
    <message>
        <source>Run %1 is in the study&apos;s session.</source>
        <translation>运行 %1 在研究的会话中。</translation>
    </message>
    <message>
        <source>Open the study&apos;s session</source>
        <translation>打开研究的会话</translation>
    </message>
    <message>
        <source>Stop the study?</source>
        <translation>停止研究？</translation>
    </message>
    <message>
        <source>The study %1 is going on. It can be stopped after this step; it goes on later where it was.</source>
        <translation>研究 %1 正在进行。可在此步之后停止；以后从该处继续。</translation>
    </message>
    <message>
        <source>Own styles</source>
        <translation>自定义样式</translation>
    </message>
    <message>
        <source>Reco&amp;ver sessions…</source>
        <translation>恢复会话(&amp;V)…</translation>
    </message>
    <message>
        <source>Lists the sessions of windows that ended too soon, to recover or discard each</source>
        <translation>列出意外结束的窗口所留下的会话，可逐一恢复或放弃</translation>
    </message>
    <message>
        <source>Goes to the low handle of the band, or to the share that is replaced</source>
        <translation>转到区间的下限手柄，或替换比例</translation>
    </message>
    <message>
        <source>&amp;Row of the queue</source>
        <translation>队列中的行(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Add this view to the figure</source>
        <translation>将此视图添加到图(&amp;A)</translation>
    </message>
    <message>
        <source>Adds the focused view as a panel to the open figure</source>
        <translation>将获得焦点的视图作为分图添加到打开的图</translation>
    </message>
    <message numerus="yes">
        <source>Seamark did not close properly. %n session(s) can be recovered.</source>
        <translation>
            <numerusform>Seamark 未正常关闭。可恢复 %n 个会话。</numerusform>
        </translation>
    </message>
    <message>
        <source>Show…</source>
        <translation>显示…</translation>
    </message>
    <message>
        <source>There is nothing to recover: every session was closed properly.</source>
        <translation>没有可恢复的内容：所有会话都已正常关闭。</translation>
    </message>
    <message>
        <source>Save style</source>
        <translation>保存样式</translation>
    </message>
    <message>
        <source>Name of the style:</source>
        <translation>样式名称：</translation>
    </message>
    <message>
        <source>My style</source>
        <translation>我的样式</translation>
    </message>
    <message>
        <source>Replace the style?</source>
        <translation>替换该样式？</translation>
    </message>
    <message>
        <source>Import style</source>
        <translation>导入样式</translation>
    </message>
    <message>
        <source>Imported the style %1.</source>
        <translation>已导入样式 %1。</translation>
    </message>
    <message>
        <source>The style %1 is deleted from your styles. This cannot be undone.</source>
        <translation>样式 %1 将从自定义样式中删除。此操作无法撤销。</translation>
    </message>
    <message numerus="yes">
        <source>%n figure(s) of this session use it.</source>
        <translation>
            <numerusform>本会话中有 %n 个图使用它。</numerusform>
        </translation>
    </message>
    <message>
        <source>Delete the style?</source>
        <translation>删除该样式？</translation>
    </message>
    <message>
        <source>No fact has an outcome yet: the first come when the run looks at them</source>
        <translation>尚无事实有结果：运行首次检查时才会出现</translation>
    </message>
    <message>
        <source>Copies the focused plot, or the figure, as a picture</source>
        <translation>将当前绘图或图复制为图片</translation>
    </message>
    <message>
        <source>Give up the runs that wait?</source>
        <translation>放弃等待中的运行吗？</translation>
    </message>
    <message numerus="yes">
        <source>%n run(s) in the queue will not be made.</source>
        <translation>
            <numerusform>队列中的 %n 个运行将不会进行。</numerusform>
        </translation>
    </message>
    <message>
        <source>There is a style %1 already. Figures that use it keep it as it was until they are updated.</source>
        <translation>已有样式 %1。使用它的图在更新之前保持原样。</translation>
    </message>
    <message>
        <source>Saved %1</source>
        <translation>保存于 %1</translation>
    </message>
    <message>
        <source>S&amp;kipped records…</source>
        <translation>跳过的记录(&amp;K)…</translation>
    </message>
    <message>
        <source>Lists the records of the facts file that were left out, and why</source>
        <translation>列出事实文件中被略去的记录及原因</translation>
    </message>
    <message>
        <source>Progress of the job that ends next</source>
        <translation>最先结束的任务的进度</translation>
    </message>
    <message>
        <source>Discard…</source>
        <translation>放弃…</translation>
    </message>
    <message>
        <source>Add %1 to queue</source>
        <translation>将 %1 加入队列</translation>
    </message>
    <message>
        <source>Launch %1</source>
        <translation>启动 %1</translation>
    </message>
    <message>
        <source>Cancel: %1</source>
        <translation>取消：%1</translation>
    </message>
    <message>
        <source>Built-in facts and finished runs. No model needed.</source>
        <translation>内置事实和已完成的运行。无需模型。</translation>
    </message>
    <message>
        <source>An .h5 file with facts, runs, selections and figures.</source>
        <translation>含有事实、运行、选择集和图的 .h5 文件。</translation>
    </message>
    <message>
        <source>Opens the built-in facts and finished runs on them; no model is needed</source>
        <translation>打开内置事实及其已完成的运行；无需模型</translation>
    </message>
    <message>
        <source>The figure does not mark the selected facts: they are too many to be named one by one. Name the selection (Ctrl+G) and make the figure again.</source>
        <translation>该图未标记所选事实：数量太多，无法逐一列出。请为选择集命名 (Ctrl+G)，然后重新生成图。</translation>
    </message>
    <message>
        <source>A session holds facts to be learned, and what runs made of them. The demo (Ctrl+D) is a finished one on built-in facts. Every row of the table is a fact.</source>
        <translation>会话中保存要学习的事实，以及各运行的结果。演示 (Ctrl+D) 是一个基于内置事实的已完成会话。表格的每一行是一个事实。</translation>
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
    <name>seamark::Notifier</name>
    <message>
        <source>Run %1 failed</source>
        <translation>运行 %1 失败</translation>
    </message>
    <message>
        <source>Run %1 has ended</source>
        <translation>运行 %1 已结束</translation>
    </message>
    <message>
        <source>%1 of %2 facts learned.</source>
        <translation>%2 个事实中学会 %1 个。</translation>
    </message>
    <message>
        <source>Seamark</source>
        <translation>Seamark</translation>
    </message>
    <message>
        <source>%1: ended.</source>
        <translation>%1：已结束。</translation>
    </message>
</context>
<context>
    <name>seamark::OutcomeTableModel</name>
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
        <source>Learned (circle), not learned (ring), moved away (triangle).</source>
        <translation>已学会（圆点）、未学会（圆环）、偏离（三角）。</translation>
    </message>
    <message>
        <source>Distance of the answer to the target: tick before training, mark after.</source>
        <translation>回答与目标的距离：短线为训练前，标记为训练后。</translation>
    </message>
    <message>
        <source>Distance after minus distance before: above 0 the answer moved away from the target.</source>
        <translation>之后的距离减之前的距离：大于 0 表示回答偏离目标。</translation>
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
        <source>Answer before → after</source>
        <translation>回答：之前 → 之后</translation>
    </message>
    <message>
        <source>Distance to target</source>
        <translation>与目标的距离</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>变化</translation>
    </message>
    <message>
        <source>Loss before</source>
        <translation>之前的损失</translation>
    </message>
    <message>
        <source>Loss after</source>
        <translation>之后的损失</translation>
    </message>
</context>
<context>
    <name>seamark::OutcomesPanel</name>
    <message>
        <source>Columns of outcomes</source>
        <translation>结果的列</translation>
    </message>
    <message>
        <source>Extremes of each outcome</source>
        <translation>各类结果的极端事实</translation>
    </message>
    <message>
        <source>Worst movers</source>
        <translation>偏离最远的事实</translation>
    </message>
    <message>
        <source>All trained facts</source>
        <translation>全部训练过的事实</translation>
    </message>
    <message>
        <source>Learned</source>
        <translation>已学会</translation>
    </message>
    <message>
        <source>Not learned</source>
        <translation>未学会</translation>
    </message>
    <message>
        <source>Moved away</source>
        <translation>偏离</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>显示</translation>
    </message>
    <message>
        <source>Which facts the table lists.</source>
        <translation>表格列出哪些事实。</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>之前</translation>
    </message>
    <message>
        <source>Which old answer the arrows and the moved-away mark start from. The summary shows both.</source>
        <translation>箭头和“偏离”标记以哪个旧答案为起点。摘要同时显示两者。</translation>
    </message>
    <message>
        <source>model</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>dataset</source>
        <translation>数据集</translation>
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
        <source>Select these</source>
        <translation>选择这些</translation>
    </message>
    <message>
        <source>Selects all facts that the table lists, in every view (Ctrl+A in the table).</source>
        <translation>在所有视图中选择表格列出的全部事实（在表格中按 Ctrl+A）。</translation>
    </message>
    <message>
        <source>Save outcomes</source>
        <translation>保存结果</translation>
    </message>
    <message>
        <source>Save this table as CSV</source>
        <translation>将此表存为 CSV</translation>
    </message>
    <message>
        <source>Outcomes</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Outcomes: %1</source>
        <translation>结果：%1</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 至 %2</translation>
    </message>
    <message>
        <source>Facts</source>
        <translation>事实</translation>
    </message>
    <message>
        <source>of all %1</source>
        <translation>占全部 %1 个</translation>
    </message>
    <message>
        <source>95 % interval</source>
        <translation>95 % 区间</translation>
    </message>
    <message>
        <source>of %1 not learned</source>
        <translation>占未学会的 %1 个</translation>
    </message>
    <message>
        <source>Moved away from the model&apos;s answer</source>
        <translation>偏离模型的答案</translation>
    </message>
    <message>
        <source>Moved away from the dataset&apos;s answer</source>
        <translation>偏离数据集的答案</translation>
    </message>
    <message>
        <source>%1 of %2 facts learned; %3 shown</source>
        <translation>%2 个事实中学会 %1 个；显示 %3 个</translation>
    </message>
    <message>
        <source>Moved away, model</source>
        <translation>偏离，模型</translation>
    </message>
    <message>
        <source>Moved away, dataset</source>
        <translation>偏离，数据集</translation>
    </message>
    <message>
        <source>No outcomes yet.</source>
        <translation>尚无结果。</translation>
    </message>
    <message>
        <source>They come when the run first looks at its facts.</source>
        <translation>运行首次检查其事实时出现。</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%2 个中的 %1</translation>
    </message>
    <message>
        <source>Of %1 facts that were not learned, %2 have an answer to start from, with a distance.</source>
        <translation>在 %1 个未学会的事实中，%2 个有可作起点且带距离的答案。</translation>
    </message>
    <message>
        <source>List</source>
        <translation>列表</translation>
    </message>
    <message>
        <source>Lists the facts of the run.</source>
        <translation>列出此运行的事实。</translation>
    </message>
    <message>
        <source>Scores</source>
        <translation>得分</translation>
    </message>
    <message>
        <source>Lists the scores of the evaluation protocols, with intervals and numbers of facts, in the place of the facts.</source>
        <translation>改为列出评估协议的得分，含区间和事实数，代替事实列表。</translation>
    </message>
</context>
<context>
    <name>seamark::OwnStylesPanel</name>
    <message>
        <source>Use</source>
        <translation>使用</translation>
    </message>
    <message>
        <source>Gives the open figure this style (Enter).</source>
        <translation>将此样式用于打开的图（Enter）。</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>重命名</translation>
    </message>
    <message>
        <source>Types another name for this style (F2).</source>
        <translation>为此样式输入另一个名称（F2）。</translation>
    </message>
    <message>
        <source>Delete…</source>
        <translation>删除…</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>导入…</translation>
    </message>
    <message>
        <source>Adds a style from a JSON file to your own.</source>
        <translation>从 JSON 文件添加样式到自定义样式。</translation>
    </message>
    <message>
        <source>Own styles</source>
        <translation>自定义样式</translation>
    </message>
    <message>
        <source>Paper styles that you saved or imported; they can be chosen in every session.</source>
        <translation>已保存或导入的论文样式；可在任何会话中选用。</translation>
    </message>
    <message>
        <source>No styles of your own yet.</source>
        <translation>还没有自定义样式。</translation>
    </message>
    <message>
        <source>Change anything in Style, then press Save style as…</source>
        <translation>在“样式”中更改任意内容，然后选择“样式另存为…”</translation>
    </message>
    <message>
        <source>Import style…</source>
        <translation>导入样式…</translation>
    </message>
    <message>
        <source>Change style</source>
        <translation>更改样式</translation>
    </message>
    <message>
        <source>Deletes this style from your styles; figures that use it keep it.</source>
        <translation>从自定义样式中删除该样式；使用它的图保留该样式。</translation>
    </message>
</context>
<context>
    <name>seamark::PreferencesDialog</name>
    <message>
        <source>Preferences</source>
        <translation>首选项</translation>
    </message>
    <message>
        <source>the one used last</source>
        <translation>上次使用的</translation>
    </message>
    <message>
        <source>Choose: %1</source>
        <translation>选择：%1</translation>
    </message>
    <message>
        <source>Choose this folder</source>
        <translation>选择此文件夹</translation>
    </message>
    <message>
        <source>Computing</source>
        <translation>计算</translation>
    </message>
    <message>
        <source>all but one</source>
        <translation>除一个以外的全部</translation>
    </message>
    <message>
        <source>&amp;Threads</source>
        <translation>线程(&amp;T)</translation>
    </message>
    <message>
        <source>Cores that measure and train. One is best left to the window. For sessions opened from now on; a run&apos;s spec keeps its own number.</source>
        <translation>用于测量和训练的核心数。最好为窗口留一个。对此后打开的会话生效；运行的规格保留自己的数值。</translation>
    </message>
    <message>
        <source>&amp;Device</source>
        <translation>设备(&amp;D)</translation>
    </message>
    <message>
        <source>Where models run: auto takes the GPU where there is one.</source>
        <translation>模型在何处运行：auto 表示有 GPU 时使用 GPU。</translation>
    </message>
    <message>
        <source>&amp;Number format</source>
        <translation>数值格式(&amp;N)</translation>
    </message>
    <message>
        <source>Of the frozen weights. bfloat16 takes half the memory and is less exact; adapters stay float32.</source>
        <translation>冻结权重的格式。bfloat16 只占一半内存，但精度较低；适配器保持 float32。</translation>
    </message>
    <message>
        <source>Folders that dialogs open first</source>
        <translation>对话框首先打开的文件夹</translation>
    </message>
    <message>
        <source>&amp;Models</source>
        <translation>模型(&amp;M)</translation>
    </message>
    <message>
        <source>Where Open model starts.</source>
        <translation>“打开模型”的起始位置。</translation>
    </message>
    <message>
        <source>&amp;Facts</source>
        <translation>事实(&amp;F)</translation>
    </message>
    <message>
        <source>Where Open facts starts.</source>
        <translation>“打开事实”的起始位置。</translation>
    </message>
    <message>
        <source>&amp;Sessions</source>
        <translation>会话(&amp;S)</translation>
    </message>
    <message>
        <source>Where Open session starts.</source>
        <translation>“打开会话”的起始位置。</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>外观</translation>
    </message>
    <message>
        <source>&amp;Palette</source>
        <translation>配色(&amp;P)</translation>
    </message>
    <message>
        <source>Colours of the window. Figures for papers are light in both.</source>
        <translation>窗口的颜色。论文用图在两种配色下均为浅色。</translation>
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
        <source>&amp;Language</source>
        <translation>语言(&amp;L)</translation>
    </message>
    <message>
        <source>Language of the window, from the next start on.</source>
        <translation>窗口语言，下次启动时生效。</translation>
    </message>
    <message>
        <source>F&amp;igure style</source>
        <translation>图的样式(&amp;I)</translation>
    </message>
    <message>
        <source>Sizes and fonts that a new figure starts with.</source>
        <translation>新建图的初始尺寸和字体。</translation>
    </message>
    <message>
        <source>Shows the defaults; OK keeps them</source>
        <translation>显示默认值；按“确定”保留</translation>
    </message>
    <message>
        <source>Keeps these preferences</source>
        <translation>保留这些首选项</translation>
    </message>
    <message>
        <source>Leaves everything as it was</source>
        <translation>一切保持原样</translation>
    </message>
    <message>
        <source>Say when something long has &amp;ended</source>
        <translation>长时间任务结束时通知(&amp;E)</translation>
    </message>
    <message>
        <source>A message of the desktop when a run or an analysis of more than ten seconds ends while another window is used.</source>
        <translation>当使用其他窗口时，若超过十秒的运行或分析结束，则显示桌面通知。</translation>
    </message>
    <message>
        <source>True si&amp;ze</source>
        <translation>真实大小(&amp;Z)</translation>
    </message>
    <message>
        <source>Hold a ruler against the line and write how long it is: figures at true size are then as large as on paper. Kept for this screen.</source>
        <translation>将直尺贴近这条线并填写其长度：真实大小的图便与纸上一样大。仅对此屏幕有效。</translation>
    </message>
    <message>
        <source>Look for models in this folder, too</source>
        <translation>也在此文件夹中查找模型</translation>
    </message>
    <message>
        <source>Folders with models</source>
        <translation>模型文件夹</translation>
    </message>
    <message>
        <source>&amp;Add folder…</source>
        <translation>添加文件夹(&amp;A)…</translation>
    </message>
    <message>
        <source>Chooses a folder that holds models, or is one</source>
        <translation>选择包含模型的文件夹，或本身即为模型的文件夹</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>移除(&amp;R)</translation>
    </message>
    <message>
        <source>Models are no longer looked for in the chosen folder; it stays (Del)</source>
        <translation>不再在所选文件夹中查找模型；文件夹本身保留 (Del)</translation>
    </message>
    <message>
        <source>Loo&amp;k in</source>
        <translation>查找位置(&amp;K)</translation>
    </message>
    <message>
        <source>In these folders and in Seamark&apos;s own, a model is looked for that a session or a spec names. Commands look there, too.</source>
        <translation>会话或规格中指定的模型会在这些文件夹和 Seamark 自己的文件夹中查找。命令也在其中查找。</translation>
    </message>
</context>
<context>
    <name>seamark::PresetRow</name>
    <message>
        <source>Preset</source>
        <translation>预设</translation>
    </message>
    <message>
        <source>own settings</source>
        <translation>自定义设置</translation>
    </message>
    <message>
        <source>Save…</source>
        <translation>保存…</translation>
    </message>
    <message>
        <source>Save as a preset</source>
        <translation>保存为预设</translation>
    </message>
    <message>
        <source>Keeps how this run is trained (method, loss, training) under a name</source>
        <translation>以一个名称保留此运行的训练方式（方法、损失、训练）</translation>
    </message>
    <message>
        <source>Pr&amp;esets</source>
        <translation>预设(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Save as a preset…</source>
        <translation>保存为预设(&amp;S)…</translation>
    </message>
    <message>
        <source>&amp;Rename the preset…</source>
        <translation>重命名预设(&amp;R)…</translation>
    </message>
    <message>
        <source>&amp;Delete the preset</source>
        <translation>删除预设(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Import a spec file…</source>
        <translation>导入规格文件(&amp;I)…</translation>
    </message>
    <message>
        <source>More about presets</source>
        <translation>更多预设操作</translation>
    </message>
    <message>
        <source>Rename or delete a preset of your own, or take one from a spec file</source>
        <translation>重命名或删除自己的预设，或从规格文件导入</translation>
    </message>
    <message>
        <source>A preset cannot be used. %1</source>
        <translation>有一个预设无法使用。%1</translation>
    </message>
    <message>
        <source>Preset %1</source>
        <translation>预设 %1</translation>
    </message>
    <message>
        <source>The preset %1 was deleted.</source>
        <translation>已删除预设 %1。</translation>
    </message>
    <message>
        <source>Put it back</source>
        <translation>恢复</translation>
    </message>
    <message>
        <source>How the run is trained: method, loss and training. Facts, band and model stay as they are.</source>
        <translation>运行的训练方式：方法、损失和训练。事实、区间和模型保持不变。</translation>
    </message>
    <message>
        <source>Changed from “%1”: %2.</source>
        <translation>与“%1”不同：%2。</translation>
    </message>
    <message>
        <source>Changed: %1</source>
        <translation>已修改：%1</translation>
    </message>
</context>
<context>
    <name>seamark::PresetStore</name>
    <message>
        <source>A preset needs a name of at most 100 bytes, without slashes and no dot in front.</source>
        <translation>预设名称最多 100 字节，不含斜杠，且不以点开头。</translation>
    </message>
</context>
<context>
    <name>seamark::ProbePanel</name>
    <message>
        <source>Type a prompt</source>
        <translation>输入提示</translation>
    </message>
    <message>
        <source>Prompt</source>
        <translation>提示</translation>
    </message>
    <message>
        <source>The model continues this text. Enter asks.</source>
        <translation>模型续写此文本。按回车键询问。</translation>
    </message>
    <message>
        <source>Clear the prompt</source>
        <translation>清除提示</translation>
    </message>
    <message>
        <source>Ask</source>
        <translation>询问</translation>
    </message>
    <message>
        <source>Asks the untuned model and the current run (Enter).</source>
        <translation>询问未微调的模型和当前运行（回车键）。</translation>
    </message>
    <message>
        <source>Tokens</source>
        <translation>词元</translation>
    </message>
    <message>
        <source>How many of the most likely next tokens are shown.</source>
        <translation>显示多少个最可能的下一词元。</translation>
    </message>
    <message>
        <source>Use the current fact</source>
        <translation>使用当前事实</translation>
    </message>
    <message>
        <source>Takes the prompt of the fact in the Fact panel.</source>
        <translation>采用“事实”面板中事实的提示。</translation>
    </message>
    <message>
        <source>Save answers</source>
        <translation>保存回答</translation>
    </message>
    <message>
        <source>Save both lists of tokens as CSV</source>
        <translation>将两个词元列表存为 CSV</translation>
    </message>
    <message>
        <source>Probe</source>
        <translation>探查</translation>
    </message>
    <message>
        <source>Waiting for the run&apos;s next step…</source>
        <translation>正在等待运行的下一步…</translation>
    </message>
    <message>
        <source>Asking…</source>
        <translation>正在询问…</translation>
    </message>
    <message>
        <source>Next token</source>
        <translation>下一词元</translation>
    </message>
    <message>
        <source>Untuned model</source>
        <translation>未微调的模型</translation>
    </message>
    <message>
        <source>After %1</source>
        <translation>%1 之后</translation>
    </message>
    <message>
        <source>The most likely next token is the same.</source>
        <translation>最可能的下一词元相同。</translation>
    </message>
    <message>
        <source>The most likely next token changed.</source>
        <translation>最可能的下一词元已改变。</translation>
    </message>
    <message>
        <source>A probe needs a model.</source>
        <translation>探查需要模型。</translation>
    </message>
    <message>
        <source>Open one, then type a prompt to see both answers.</source>
        <translation>请打开一个，然后输入提示，查看两种回答。</translation>
    </message>
    <message>
        <source>Open model…</source>
        <translation>打开模型…</translation>
    </message>
    <message>
        <source>Type a prompt to see both answers.</source>
        <translation>输入提示，查看两种回答。</translation>
    </message>
    <message>
        <source>%1 is going on; its answers can be asked for when it ends.</source>
        <translation>%1 正在进行；结束后可以询问其回答。</translation>
    </message>
    <message>
        <source>%1 kept no adapter, so only the untuned model answers.</source>
        <translation>%1 未保留适配器，因此只有未微调的模型回答。</translation>
    </message>
    <message>
        <source>%1 has an adapter for each fact, and none for the current one.</source>
        <translation>%1 的每个事实各有一个适配器，但没有当前事实的。</translation>
    </message>
    <message>
        <source>%1 has an adapter for each fact; the current fact&apos;s answers.</source>
        <translation>%1 的每个事实各有一个适配器；此处为当前事实的回答。</translation>
    </message>
</context>
<context>
    <name>seamark::ProtocolTable</name>
    <message>
        <source>Scores of the evaluation protocols</source>
        <translation>评估协议的得分</translation>
    </message>
    <message>
        <source>Scores of the evaluation protocols before and after the run, in percent. Ctrl+C copies them.</source>
        <translation>运行前后评估协议的得分，以百分比表示。Ctrl+C 复制。</translation>
    </message>
    <message>
        <source>Copy scores</source>
        <translation>复制得分</translation>
    </message>
    <message>
        <source>Copies this table, with sd and in full</source>
        <translation>复制此表，含标准差和完整精度</translation>
    </message>
    <message>
        <source>before, %</source>
        <translation>之前，%</translation>
    </message>
    <message>
        <source>after, %</source>
        <translation>之后，%</translation>
    </message>
    <message>
        <source>facts</source>
        <translation>事实</translation>
    </message>
    <message>
        <source>core set before, %</source>
        <translation>核心集之前，%</translation>
    </message>
    <message>
        <source>core set after, %</source>
        <translation>核心集之后，%</translation>
    </message>
    <message>
        <source>core set 95 % interval</source>
        <translation>核心集 95 % 区间</translation>
    </message>
    <message>
        <source>95 % interval</source>
        <translation>95 % 区间</translation>
    </message>
    <message>
        <source>core set facts</source>
        <translation>核心集事实</translation>
    </message>
    <message>
        <source>Measure</source>
        <translation>指标</translation>
    </message>
    <message>
        <source>before → after, %</source>
        <translation>之前 → 之后，%</translation>
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
    <message>
        <source>Details</source>
        <translation>详情</translation>
    </message>
    <message>
        <source>A click makes a run the current one: every view&apos;s outcomes come from it. Runs that wait are dragged to another place.</source>
        <translation>点击使其成为当前运行：所有视图的结果都来自它。可拖动等待中的运行调整顺序。</translation>
    </message>
    <message>
        <source>Goes on after a pause (F8), or with what waits after a run that failed</source>
        <translation>暂停后继续 (F8)，或在运行失败后继续队列</translation>
    </message>
    <message>
        <source>&amp;Edit in the form</source>
        <translation>在表单中编辑(&amp;E)</translation>
    </message>
    <message>
        <source>Takes the waiting run out of the queue, back into the form</source>
        <translation>将等待的运行移出队列，放回表单</translation>
    </message>
    <message>
        <source>Run &amp;later</source>
        <translation>推后运行(&amp;L)</translation>
    </message>
    <message>
        <source>Lets the run above it go first</source>
        <translation>让上面的运行先执行</translation>
    </message>
    <message>
        <source>Run e&amp;arlier</source>
        <translation>提前运行(&amp;A)</translation>
    </message>
    <message>
        <source>Lets it run before the run below it</source>
        <translation>在下面的运行之前执行</translation>
    </message>
    <message>
        <source>&amp;Remove from the queue</source>
        <translation>移出队列(&amp;R)</translation>
    </message>
    <message>
        <source>The run is not made</source>
        <translation>不执行该运行</translation>
    </message>
    <message>
        <source>&amp;Continue the run</source>
        <translation>继续运行(&amp;C)</translation>
    </message>
    <message>
        <source>Goes on with the run that was interrupted</source>
        <translation>继续被中断的运行</translation>
    </message>
    <message>
        <source>&amp;Take its settings into the form</source>
        <translation>将其设置载入表单(&amp;T)</translation>
    </message>
    <message>
        <source>Distance, filter, method, loss, training and evaluation as this run had them</source>
        <translation>采用该运行的距离、筛选、方法、损失、训练和评估设置</translation>
    </message>
    <message>
        <source>&amp;Details…</source>
        <translation>详情(&amp;D)…</translation>
    </message>
    <message>
        <source>Why the run failed, and what was logged</source>
        <translation>运行失败的原因及日志</translation>
    </message>
    <message>
        <source>stopping after this step</source>
        <translation>此步之后停止</translation>
    </message>
    <message>
        <source>%1 was removed from the queue.</source>
        <translation>已将 %1 移出队列。</translation>
    </message>
    <message>
        <source>Put it back</source>
        <translation>放回</translation>
    </message>
    <message>
        <source>What waits</source>
        <translation>等待中的运行</translation>
    </message>
    <message>
        <source>How long the runs that wait take all together, without the one that goes on.</source>
        <translation>等待中的运行总共需要多久，不含正在进行的运行。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln run(s) wait</source>
        <translation>
            <numerusform>%Ln 个运行等待中</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>%1: %2 for %3 of them, the others unknown</source>
        <translation>%1：其中 %3 个需 %2，其余未知</translation>
    </message>
</context>
<context>
    <name>seamark::RecoveryDialog</name>
    <message>
        <source>%1 facts</source>
        <translation>%1 条事实</translation>
    </message>
    <message numerus="yes">
        <source>%n run(s)</source>
        <translation>
            <numerusform>%n 次运行</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n named selection(s)</source>
        <translation>
            <numerusform>%n 个命名选择集</numerusform>
        </translation>
    </message>
    <message>
        <source>an interrupted run</source>
        <translation>一个中断的运行</translation>
    </message>
    <message>
        <source>unsaved changes</source>
        <translation>未保存的更改</translation>
    </message>
    <message>
        <source>Recover sessions</source>
        <translation>恢复会话</translation>
    </message>
    <message>
        <source>Seamark did not close properly while these sessions were open.</source>
        <translation>Seamark 在这些会话打开时未正常关闭。</translation>
    </message>
    <message>
        <source>Session</source>
        <translation>会话</translation>
    </message>
    <message>
        <source>Last change</source>
        <translation>最近更改</translation>
    </message>
    <message>
        <source>What is in it</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>Sessions that can be recovered</source>
        <translation>可恢复的会话</translation>
    </message>
    <message>
        <source>Choose a session, then recover or discard it.</source>
        <translation>选择一个会话，然后恢复或放弃。</translation>
    </message>
    <message>
        <source>&amp;Discard…</source>
        <translation>放弃(&amp;D)…</translation>
    </message>
    <message>
        <source>Deletes what was not saved of the chosen session, after a question</source>
        <translation>确认后删除所选会话中未保存的内容</translation>
    </message>
    <message>
        <source>&amp;Later</source>
        <translation>稍后(&amp;L)</translation>
    </message>
    <message>
        <source>Leaves all as it is; File, Recover sessions shows this list again</source>
        <translation>全部保持不变；“文件”菜单的“恢复会话”可再次显示此列表</translation>
    </message>
    <message>
        <source>&amp;Recover</source>
        <translation>恢复(&amp;R)</translation>
    </message>
    <message>
        <source>Opens the chosen session with everything that was committed</source>
        <translation>打开所选会话及其全部已提交内容</translation>
    </message>
    <message>
        <source>without a file of its own</source>
        <translation>没有自己的文件</translation>
    </message>
    <message>
        <source>reading…</source>
        <translation>正在读取…</translation>
    </message>
    <message>
        <source>Discard?</source>
        <translation>放弃？</translation>
    </message>
    <message>
        <source>%1 has no file of its own: all of it is deleted.</source>
        <translation>%1 没有自己的文件：其全部内容将被删除。</translation>
    </message>
    <message>
        <source>What was changed in %1 since it was saved is deleted. The file itself stays, and so does a run that was interrupted in it.</source>
        <translation>%1 自保存以来的更改将被删除。文件本身及其中中断的运行仍会保留。</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>放弃</translation>
    </message>
    <message>
        <source>a study: %1 of %2 runs are done</source>
        <translation>一项研究：%2 个运行中已完成 %1 个</translation>
    </message>
</context>
<context>
    <name>seamark::RunDetailsDialog</name>
    <message>
        <source>Details of %1</source>
        <translation>%1 的详情</translation>
    </message>
    <message>
        <source>Step %1 of %2. What was learned up to there is kept.</source>
        <translation>第 %1 步，共 %2 步。此前学到的内容已保留。</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>日志</translation>
    </message>
    <message>
        <source>Nothing was logged.</source>
        <translation>没有日志。</translation>
    </message>
    <message>
        <source>Ran with</source>
        <translation>运行环境</translation>
    </message>
    <message>
        <source>Spec</source>
        <translation>规格</translation>
    </message>
    <message>
        <source>Provenance</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>Details and log</source>
        <translation>详情和日志</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>复制(&amp;C)</translation>
    </message>
    <message>
        <source>Copies all of it, for a report of the fault</source>
        <translation>复制全部内容，用于报告问题</translation>
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
        <source>&lt;span style=&apos;color:%1&apos;&gt;%n field(s) to correct: &lt;a href=&apos;#&apos; style=&apos;color:%1&apos;&gt;%2&lt;/a&gt;&lt;/span&gt;</source>
        <translation>
            <numerusform>&lt;span style=&apos;color:%1&apos;&gt;%n 个字段需要更正：&lt;a href=&apos;#&apos; style=&apos;color:%1&apos;&gt;%2&lt;/a&gt;&lt;/span&gt;</numerusform>
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
        <source>Estimate</source>
        <translation>估计</translation>
    </message>
    <message>
        <source>Seeds</source>
        <translation>种子</translation>
    </message>
    <message>
        <source>Several, as in 1, 2, 3 or 1-3, make a run each; views show them as one setting.</source>
        <translation>可写多个，如 1, 2, 3 或 1-3，每个一次运行；各视图将其视为同一设置。</translation>
    </message>
    <message>
        <source>Write whole numbers, as in 1, 2, 3 or 1-3.</source>
        <translation>请写整数，如 1, 2, 3 或 1-3。</translation>
    </message>
    <message>
        <source>A seed is named twice.</source>
        <translation>有种子重复。</translation>
    </message>
    <message>
        <source>At most %1 seeds at once.</source>
        <translation>一次最多 %1 个种子。</translation>
    </message>
    <message>
        <source>&lt;b&gt;Chosen by %2 (%1)&lt;/b&gt;: %3 of the sample replaced</source>
        <translation>&lt;b&gt;由 %2 选择（%1）&lt;/b&gt;：样本中替换 %3</translation>
    </message>
    <message>
        <source>time unknown until the first run of this kind</source>
        <translation>首次此类运行之前时间未知</translation>
    </message>
    <message numerus="yes">
        <source>%n run(s), %1 each</source>
        <translation>
            <numerusform>%n 次运行，每次 %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n run(s), %1</source>
        <translation>
            <numerusform>%n 次运行，%1</numerusform>
        </translation>
    </message>
    <message>
        <source>Up to %1 of memory beside the model, about %2 in the session</source>
        <translation>除模型外最多 %1 内存，会话中约 %2</translation>
    </message>
    <message>
        <source>Time: what earlier runs of this kind took in this session on this machine, for as many facts and steps; before the first of them roughly, from a trial with a few facts. Memory: at most so much beside the model. The session grows by about so much.</source>
        <translation>时间：本会话中此类运行以往在本机上处理同样多的事实和步数所用的时间；首次运行之前为用少量事实试算的大致时间。内存：除模型外的上限。会话大约增大这么多。</translation>
    </message>
    <message>
        <source>no limit (%1)</source>
        <translation>无限制（%1）</translation>
    </message>
    <message>
        <source>no limit</source>
        <translation>无限制</translation>
    </message>
    <message>
        <source>&lt;b&gt;Selected facts (%1)&lt;/b&gt;</source>
        <translation>&lt;b&gt;所选事实（%1）&lt;/b&gt;</translation>
    </message>
    <message>
        <source>roughly %1, from a trial</source>
        <translation>大致 %1（据试算）</translation>
    </message>
    <message>
        <source>time is being tried out…</source>
        <translation>正在试算时间…</translation>
    </message>
    <message>
        <source>Here by their numbers in the table of facts, as in 1, 5, 12-40.</source>
        <translation>此处按事实表中的编号填写，如 1, 5, 12-40。</translation>
    </message>
</context>
<context>
    <name>seamark::RunListModel</name>
    <message>
        <source>queued</source>
        <translation>排队</translation>
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
    <message>
        <source>stopped before the first step</source>
        <translation>第一步之前已停止</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>种子</translation>
    </message>
    <message>
        <source>Expected: %1, after what earlier runs of this kind took here</source>
        <translation>预计：%1，依据此前同类运行在本机的耗时</translation>
    </message>
    <message>
        <source>Not known until the first run of this kind, or a trial between two runs</source>
        <translation>同类运行首次完成或两次运行之间试算后才可知</translation>
    </message>
    <message>
        <source>Roughly %1, from a trial with a few facts</source>
        <translation>大致 %1（据少量事实试算）</translation>
    </message>
</context>
<context>
    <name>seamark::SelectionsMenu</name>
    <message>
        <source>Na&amp;med selections</source>
        <translation>命名的选择集(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;Select</source>
        <translation>选择(&amp;S)</translation>
    </message>
    <message>
        <source>Makes these facts the selection</source>
        <translation>将这些事实设为所选</translation>
    </message>
    <message>
        <source>&amp;Add to the selection</source>
        <translation>添加到当前选择(&amp;A)</translation>
    </message>
    <message>
        <source>Selects these facts beside the selected ones</source>
        <translation>在已选事实之外再选择这些事实</translation>
    </message>
    <message>
        <source>Show &amp;only these in the table</source>
        <translation>表格中仅显示这些(&amp;O)</translation>
    </message>
    <message>
        <source>Filters the table of facts by this selection</source>
        <translation>按此选择集筛选事实表</translation>
    </message>
    <message>
        <source>&amp;Colour the histogram</source>
        <translation>在直方图上着色(&amp;C)</translation>
    </message>
    <message>
        <source>Draws the distances of these facts over the bars</source>
        <translation>将这些事实的距离叠加绘制在柱条上</translation>
    </message>
    <message>
        <source>Re&amp;place by the selection</source>
        <translation>替换为当前选择(&amp;P)</translation>
    </message>
    <message>
        <source>Keeps the selected facts under this name</source>
        <translation>以此名称保留所选事实</translation>
    </message>
    <message>
        <source>Re&amp;name…</source>
        <translation>重命名(&amp;N)…</translation>
    </message>
    <message>
        <source>Gives it another name</source>
        <translation>换一个名称</translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation>删除(&amp;D)</translation>
    </message>
    <message>
        <source>Forgets this name; the facts stay, and Undo brings it back</source>
        <translation>清除此名称；事实保留，可用“撤销”恢复</translation>
    </message>
    <message>
        <source>Rename the selection</source>
        <translation>重命名选择集</translation>
    </message>
    <message>
        <source>New name of %1:</source>
        <translation>%1 的新名称：</translation>
    </message>
    <message>
        <source>There is a selection %1 already. Shall it be replaced?</source>
        <translation>已有选择集 %1。要替换它吗？</translation>
    </message>
    <message>
        <source>&amp;Train only these</source>
        <translation>仅训练这些(&amp;T)</translation>
    </message>
    <message>
        <source>The next run trains these facts, and no others</source>
        <translation>下一次运行只训练这些事实</translation>
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
        <source>Probe</source>
        <translation>探查</translation>
    </message>
    <message>
        <source>Features of %1 facts</source>
        <translation>%1 个事实的特征</translation>
    </message>
    <message>
        <source>Weight lens of %1</source>
        <translation>%1 的权重透镜</translation>
    </message>
    <message>
        <source>Interference of %1</source>
        <translation>%1 的干扰</translation>
    </message>
    <message>
        <source>Delete figure</source>
        <translation>删除图</translation>
    </message>
    <message>
        <source>Changes of this session from %1 were not saved. They can be recovered.</source>
        <translation>此会话于 %1 的更改未保存。可以恢复。</translation>
    </message>
    <message>
        <source>Recover</source>
        <translation>恢复</translation>
    </message>
    <message>
        <source>Locate…</source>
        <translation>查找…</translation>
    </message>
    <message>
        <source>%1 is not the model of this session&apos;s runs: its weights differ (SHA-256 %2…, not %3…). Distances and answers would not fit.</source>
        <translation>%1 不是此会话各运行的模型：其权重不同（SHA-256 为 %2…，而不是 %3…）。距离和回答会不相符。</translation>
    </message>
    <message>
        <source>Use it anyway</source>
        <translation>仍然使用</translation>
    </message>
    <message>
        <source>The data file %1 is not where it was. The session holds its facts; only commands that run its spec need the file.</source>
        <translation>数据文件 %1 不在原处。会话中含有其事实；只有运行其规格的命令才需要该文件。</translation>
    </message>
    <message>
        <source>Check %1</source>
        <translation>检查 %1</translation>
    </message>
    <message>
        <source>%1 is not what this session&apos;s facts were read from: its contents differ (SHA-256 %2…, not %3…).</source>
        <translation>%1 不是此会话的事实所读自的文件：其内容不同（SHA-256 为 %2…，而不是 %3…）。</translation>
    </message>
    <message>
        <source>Locate the data</source>
        <translation>查找数据</translation>
    </message>
    <message>
        <source>%1 is the file that the facts were read from; the spec names it now.</source>
        <translation>%1 是读取事实的文件；规格现在指向它。</translation>
    </message>
    <message>
        <source>Name the selection %1</source>
        <translation>命名选择集 %1</translation>
    </message>
    <message>
        <source>Rename the selection %1</source>
        <translation>重命名选择集 %1</translation>
    </message>
    <message>
        <source>Delete the selection %1</source>
        <translation>删除选择集 %1</translation>
    </message>
    <message>
        <source>Change filters of the table</source>
        <translation>更改表格的筛选</translation>
    </message>
    <message>
        <source>Recovery file</source>
        <translation>恢复文件</translation>
    </message>
    <message>
        <source>Changes cannot be kept for recovery: %1 Save the session to be safe.</source>
        <translation>无法保留更改以供恢复：%1为安全起见，请保存会话。</translation>
    </message>
    <message>
        <source>Recover %1</source>
        <translation>恢复 %1</translation>
    </message>
    <message>
        <source>A run of this session was interrupted. When another one starts, its steps are kept but it cannot be continued any more.</source>
        <translation>此会话的一次运行被中断。若启动另一次运行，其步骤会保留，但不能再继续。</translation>
    </message>
    <message>
        <source>Keep it and start</source>
        <translation>保留并启动</translation>
    </message>
    <message>
        <source>A study holds the model. Stop it before opening another one.</source>
        <translation>有研究正在使用模型。请先停止它，再打开其他模型。</translation>
    </message>
    <message>
        <source>A study is writing %1. Wait until it ends, or use another file.</source>
        <translation>有研究正在写入 %1。请等它结束，或使用其他文件。</translation>
    </message>
    <message>
        <source>The study has added runs to %1 since it was opened. Open it again, or use another file.</source>
        <translation>自打开以来，研究已向 %1 添加运行。请重新打开，或使用其他文件。</translation>
    </message>
    <message>
        <source>Open it again</source>
        <translation>重新打开</translation>
    </message>
    <message>
        <source>The band keeps no fact.</source>
        <translation>区间内没有事实。</translation>
    </message>
    <message>
        <source>Estimate</source>
        <translation>估计</translation>
    </message>
    <message>
        <source>Subspaces of %1</source>
        <translation>%1 的子空间</translation>
    </message>
    <message>
        <source>The model %1 is not on this computer. What the session holds is here; new distances and runs need it.</source>
        <translation>本机没有模型 %1。会话已有的内容仍可查看；新的距离和运行需要该模型。</translation>
    </message>
    <message>
        <source>The model %1 is not on this computer, so there are no distances yet.</source>
        <translation>本机没有模型 %1，因此尚无距离。</translation>
    </message>
    <message>
        <source>The band keeps no fact</source>
        <translation>区间内没有事实</translation>
    </message>
    <message>
        <source>Choose the facts</source>
        <translation>选择事实</translation>
    </message>
    <message>
        <source>Look at %1</source>
        <translation>查看 %1</translation>
    </message>
    <message>
        <source>Edit %1</source>
        <translation>编辑 %1</translation>
    </message>
    <message>
        <source>Settings of %1</source>
        <translation>%1 的设置</translation>
    </message>
    <message>
        <source>Run %1 was stopped before the first step, so it has no outcomes.</source>
        <translation>运行 %1 在第一步之前已停止，因此没有结果。</translation>
    </message>
    <message>
        <source>%1 was not opened: run %2 began here meanwhile. Stop it, then open it again.</source>
        <translation>未打开 %1：此处的运行 %2 已开始。请先停止它，再重新打开。</translation>
    </message>
    <message>
        <source>%1 was not opened: what is open was changed meanwhile. Open it again.</source>
        <translation>未打开 %1：当前打开的内容已被更改。请重新打开。</translation>
    </message>
    <message>
        <source>Another Seamark is writing run %1 of this session. Its steps up to now are here; open the session again when it has ended.</source>
        <translation>另一个 Seamark 正在写入此会话的运行 %1。到目前为止的步骤都在这里；等它结束后请重新打开会话。</translation>
    </message>
    <message>
        <source>Another program has written %1 since it was opened. Open it again, or use another file.</source>
        <translation>打开之后，另一个程序写入了 %1。请重新打开，或使用另一个文件。</translation>
    </message>
    <message>
        <source>A spec names at most %1 facts, and %2 are selected. Select fewer, or use the band.</source>
        <translation>一个规格最多指明 %1 个事实，而已选择 %2 个。请少选一些，或使用区间。</translation>
    </message>
    <message>
        <source>Train only the selected</source>
        <translation>仅训练所选</translation>
    </message>
    <message>
        <source>%1 of %2 records were skipped. Record %3: %4</source>
        <translation>%2 条记录中跳过了 %1 条。记录 %3：%4</translation>
    </message>
    <message>
        <source>Show…</source>
        <translation>显示…</translation>
    </message>
    <message>
        <source>Built-in facts</source>
        <translation>内置事实</translation>
    </message>
    <message>
        <source>Draw %1 over the histogram</source>
        <translation>在直方图上叠加 %1</translation>
    </message>
    <message>
        <source>Take %1 off the histogram</source>
        <translation>从直方图上移除 %1</translation>
    </message>
    <message>
        <source>Change Before</source>
        <translation>更改“之前”</translation>
    </message>
</context>
<context>
    <name>seamark::SkippedRecordsDialog</name>
    <message>
        <source>Counted from 1; of a table and of JSON lines the line in the file.</source>
        <translation>从 1 开始计数；表格和 JSON 行则为文件中的行号。</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>记录</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>字段</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Skipped records</source>
        <translation>跳过的记录</translation>
    </message>
    <message>
        <source>%1 of %2 records were skipped; the others are in the session.</source>
        <translation>%2 条记录中跳过了 %1 条；其余的在会话中。</translation>
    </message>
    <message>
        <source>The first %1 are listed.</source>
        <translation>列出了前 %1 条。</translation>
    </message>
    <message>
        <source>The records that were left out, and what is wrong with each</source>
        <translation>被略去的记录，以及各自的问题</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>复制(&amp;C)</translation>
    </message>
    <message>
        <source>Copies the chosen rows, or all of them, as a table (Ctrl+C)</source>
        <translation>将所选的行或全部行复制为表格 (Ctrl+C)</translation>
    </message>
    <message>
        <source>&amp;Save as CSV…</source>
        <translation>另存为 CSV(&amp;S)…</translation>
    </message>
    <message>
        <source>Saves all of these rows as a table</source>
        <translation>将所有这些行保存为表格</translation>
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
    <name>seamark::StudiesPanel</name>
    <message>
        <source>Check</source>
        <translation>检查</translation>
    </message>
    <message>
        <source>Reads the data and looks for the models, without training anything</source>
        <translation>读取数据并查找模型，不进行训练</translation>
    </message>
    <message>
        <source>Start…</source>
        <translation>开始…</translation>
    </message>
    <message>
        <source>Asks for the study&apos;s own session file, then runs it</source>
        <translation>询问研究自己的会话文件，然后运行</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Finished runs are kept; the present one goes on from its last checkpoint later</source>
        <translation>已完成的运行会保留；当前运行以后从最近的检查点继续</translation>
    </message>
    <message>
        <source>Continue the study</source>
        <translation>继续研究</translation>
    </message>
    <message>
        <source>Runs what is not done yet; what is done stays</source>
        <translation>运行尚未完成的部分；已完成的保留</translation>
    </message>
    <message>
        <source>Open the study&apos;s session</source>
        <translation>打开研究的会话</translation>
    </message>
    <message>
        <source>Its runs are then seen in all panels</source>
        <translation>之后其运行可在所有面板中查看</translation>
    </message>
    <message>
        <source>Another study</source>
        <translation>另一项研究</translation>
    </message>
    <message>
        <source>Back to the form of a study</source>
        <translation>返回研究的表单</translation>
    </message>
    <message>
        <source>Progress of the study</source>
        <translation>研究的进度</translation>
    </message>
    <message>
        <source>Runs done of all runs of the study</source>
        <translation>研究全部运行中已完成的运行</translation>
    </message>
    <message>
        <source>%1 of %2 runs are done</source>
        <translation>%2 个运行中已完成 %1 个</translation>
    </message>
    <message>
        <source>stopping after this step</source>
        <translation>此步之后停止</translation>
    </message>
    <message>
        <source>Study</source>
        <translation>研究</translation>
    </message>
    <message>
        <source>A study runs one spec over a grid of settings and tests claims of the paper.</source>
        <translation>研究在一组设置网格上运行同一规格，并检验论文的论断。</translation>
    </message>
    <message>
        <source>choose…</source>
        <translation>选择…</translation>
    </message>
    <message>
        <source>Open a study file</source>
        <translation>打开研究文件</translation>
    </message>
    <message>
        <source>Opens a study file (JSON), as `seamark study` takes it</source>
        <translation>打开研究文件（JSON），与 `seamark study` 所用相同</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>The session&apos;s model, or the one that the study names</source>
        <translation>会话的模型，或研究所指定的模型</translation>
    </message>
    <message>
        <source>Open model…</source>
        <translation>打开模型…</translation>
    </message>
    <message>
        <source>Opens a model directory</source>
        <translation>打开模型目录</translation>
    </message>
    <message>
        <source>built-in facts</source>
        <translation>内置事实</translation>
    </message>
    <message>
        <source>File of the data %1</source>
        <translation>数据 %1 的文件</translation>
    </message>
    <message>
        <source>The file that the study calls %1. Where it is empty, the built-in facts are taken.</source>
        <translation>研究中称为 %1 的文件。留空时使用内置事实。</translation>
    </message>
    <message>
        <source>Choose the file of the data %1</source>
        <translation>选择数据 %1 的文件</translation>
    </message>
    <message>
        <source>Chooses the file of the data %1</source>
        <translation>选择数据 %1 的文件</translation>
    </message>
    <message>
        <source>Checking…</source>
        <translation>正在检查…</translation>
    </message>
    <message>
        <source>Study of the session</source>
        <translation>会话的研究</translation>
    </message>
    <message>
        <source>Of several studies, whose grid is seen</source>
        <translation>有多项研究时，显示哪一项的网格</translation>
    </message>
    <message>
        <source>Runs of the study</source>
        <translation>研究的运行</translation>
    </message>
    <message>
        <source>Arrows move from run to run. Enter makes a run that is done the current one, or says why one failed.</source>
        <translation>方向键在运行间移动。回车将已完成的运行设为当前运行，或说明失败原因。</translation>
    </message>
    <message>
        <source>What the study says about the paper&apos;s claims</source>
        <translation>该研究对论文论断的结论</translation>
    </message>
    <message>
        <source>Claims</source>
        <translation>论断</translation>
    </message>
    <message>
        <source>A verdict is never stronger than its interval.</source>
        <translation>结论绝不强于其区间所示。</translation>
    </message>
    <message>
        <source>No study yet.</source>
        <translation>还没有研究。</translation>
    </message>
    <message>
        <source>Choose a preset, or open a study file.</source>
        <translation>请选择预设，或打开研究文件。</translation>
    </message>
    <message>
        <source>Open study…</source>
        <translation>打开研究…</translation>
    </message>
    <message>
        <source>Reading the study…</source>
        <translation>正在读取研究…</translation>
    </message>
    <message>
        <source>No grid to show.</source>
        <translation>没有可显示的网格。</translation>
    </message>
    <message>
        <source>The study at the left has a problem.</source>
        <translation>左侧的研究有问题。</translation>
    </message>
    <message numerus="yes">
        <source>%n run(s)</source>
        <translation>
            <numerusform>%n 个运行</numerusform>
        </translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>暂停</translation>
    </message>
    <message>
        <source>Waits before the next step of the present run, or goes on (F8)</source>
        <translation>在当前运行的下一步之前等待，或继续 (F8)</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>继续</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>已暂停</translation>
    </message>
</context>
<context>
    <name>seamark::StudyDesk</name>
    <message>
        <source>Check the study</source>
        <translation>检查研究</translation>
    </message>
    <message>
        <source>A study needs a model. Open one first.</source>
        <translation>研究需要模型。请先打开一个。</translation>
    </message>
    <message>
        <source>%1 has %2 facts</source>
        <translation>%1 有 %2 个事实</translation>
    </message>
    <message>
        <source>Checked: nothing stands in the way.</source>
        <translation>检查完毕：没有问题。</translation>
    </message>
    <message>
        <source>Checked: %1. Nothing stands in the way.</source>
        <translation>检查完毕：%1。没有问题。</translation>
    </message>
    <message>
        <source>waits for run %1</source>
        <translation>等待运行 %1</translation>
    </message>
    <message>
        <source>Study %1</source>
        <translation>研究 %1</translation>
    </message>
    <message>
        <source>The study %1 ended. %2</source>
        <translation>研究 %1 已中止。%2</translation>
    </message>
    <message>
        <source>Continue the study</source>
        <translation>继续研究</translation>
    </message>
    <message>
        <source>The study %1 is stopped: %2 of %3 runs are done and kept.</source>
        <translation>研究 %1 已停止：%3 个运行中已完成并保留 %2 个。</translation>
    </message>
    <message numerus="yes">
        <source>The study %1 is finished: %2 of %3 runs are done, %n failed.</source>
        <translation>
            <numerusform>研究 %1 已结束：%3 个运行中完成 %2 个，失败 %n 个。</numerusform>
        </translation>
    </message>
    <message>
        <source>The study %1 is finished: all %2 runs are done.</source>
        <translation>研究 %1 已结束：全部 %2 个运行均已完成。</translation>
    </message>
    <message>
        <source>Open the study&apos;s session</source>
        <translation>打开研究的会话</translation>
    </message>
    <message>
        <source>Read the study</source>
        <translation>读取研究</translation>
    </message>
    <message>
        <source>The study of this session is not finished: %1 of %2 runs are done.</source>
        <translation>此会话的研究尚未完成：%2 个运行中已完成 %1 个。</translation>
    </message>
    <message>
        <source>Run %1 failed. %2</source>
        <translation>运行 %1 失败。%2</translation>
    </message>
</context>
<context>
    <name>seamark::StudyGridModel</name>
    <message>
        <source>Left out of the study.</source>
        <translation>研究中略去。</translation>
    </message>
    <message>
        <source>running, %1 of its steps</source>
        <translation>进行中，已完成其步数的 %1</translation>
    </message>
    <message>
        <source>done, %1 of %2 facts learned</source>
        <translation>完成，%2 个事实中学会 %1</translation>
    </message>
    <message>
        <source>failed: %1</source>
        <translation>失败：%1</translation>
    </message>
    <message>
        <source>paused, %1 of its steps</source>
        <translation>已暂停，已完成其步数的 %1</translation>
    </message>
</context>
<context>
    <name>seamark::TokenBars</name>
    <message>
        <source>The most likely next tokens and their probabilities; a token that begins the target is bold.</source>
        <translation>最可能的下一词元及其概率；作为目标开头的词元以粗体显示。</translation>
    </message>
</context>
<context>
    <name>seamark::Tour</name>
    <message>
        <source>Tour</source>
        <translation>导览</translation>
    </message>
    <message>
        <source>Skip the tour</source>
        <translation>跳过导览</translation>
    </message>
    <message>
        <source>Ends the tour; Help brings it back (Esc)</source>
        <translation>结束导览；可由“帮助”恢复 (Esc)</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>上一步</translation>
    </message>
    <message>
        <source>The step before</source>
        <translation>转到上一步</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>下一步</translation>
    </message>
    <message>
        <source>The next step</source>
        <translation>转到下一步</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>完成</translation>
    </message>
</context>
<context>
    <name>seamark::ViewPanel</name>
    <message>
        <source>Save plot data</source>
        <translation>保存图的数据</translation>
    </message>
    <message>
        <source>Save the numbers of this plot as CSV (Ctrl+Shift+D)</source>
        <translation>将此图的数据存为 CSV (Ctrl+Shift+D)</translation>
    </message>
    <message>
        <source>Lasso</source>
        <translation>套索</translation>
    </message>
    <message>
        <source>Select facts by a line drawn around them (L); Shift or Ctrl adds</source>
        <translation>用环绕事实的线选择事实 (L)；Shift 或 Ctrl 添加</translation>
    </message>
    <message>
        <source>Rectangle</source>
        <translation>矩形</translation>
    </message>
    <message>
        <source>Select facts by a rectangle (R); Shift or Ctrl adds</source>
        <translation>用矩形选择事实 (R)；Shift 或 Ctrl 添加</translation>
    </message>
    <message>
        <source>Move</source>
        <translation>移动</translation>
    </message>
    <message>
        <source>Move the view by dragging (H); the wheel zooms</source>
        <translation>拖动以移动视图 (H)；滚轮缩放</translation>
    </message>
    <message>
        <source>Cursor</source>
        <translation>游标</translation>
    </message>
    <message>
        <source>Read values point by point with Left and Right (C)</source>
        <translation>用左右方向键逐点读取数值 (C)</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>显示全部</translation>
    </message>
    <message>
        <source>Show all points (0, or a double click)</source>
        <translation>显示全部点（0 或双击）</translation>
    </message>
    <message>
        <source>No run is finished.</source>
        <translation>没有已完成的运行。</translation>
    </message>
    <message>
        <source>Train the kept facts first.</source>
        <translation>请先训练保留的事实。</translation>
    </message>
    <message numerus="yes">
        <source>Train %Ln fact(s)…</source>
        <translation>
            <numerusform>训练 %Ln 个事实…</numerusform>
        </translation>
    </message>
    <message>
        <source>Copy plot</source>
        <translation>复制图</translation>
    </message>
    <message>
        <source>Copy this plot as a picture (Ctrl+Shift+C)</source>
        <translation>以图片形式复制此图 (Ctrl+Shift+C)</translation>
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
        <source>Locate…</source>
        <translation>查找…</translation>
    </message>
    <message>
        <source>Take the tour</source>
        <translation>开始导览</translation>
    </message>
    <message>
        <source>Shows the four parts of the work, step by step</source>
        <translation>逐步显示工作的四个部分</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>设备</translation>
    </message>
    <message>
        <source>Preferences…</source>
        <translation>首选项…</translation>
    </message>
    <message>
        <source>Threads, device, folders, palette, language, figure style (Ctrl+,)</source>
        <translation>线程、设备、文件夹、配色、语言、图的样式 (Ctrl+,)</translation>
    </message>
    <message>
        <source>A click lets you say where it is.</source>
        <translation>点击可指定其位置。</translation>
    </message>
    <message numerus="yes">
        <source>A run takes %n of them.</source>
        <translation>
            <numerusform>运行会占用其中 %n 个。</numerusform>
        </translation>
    </message>
    <message>
        <source>Add folder…</source>
        <translation>添加文件夹…</translation>
    </message>
    <message>
        <source>Chooses a folder in which models are looked for by their names, here and by the commands</source>
        <translation>选择按名称查找模型的文件夹，窗口和命令均适用</translation>
    </message>
    <message>
        <source>Recovery</source>
        <translation>恢复</translation>
    </message>
    <message>
        <source>on</source>
        <translation>开启</translation>
    </message>
    <message>
        <source>Changes are kept within seconds, each step of a run when it is done. After a crash both are offered.</source>
        <translation>更改在数秒内保存，运行的每一步完成即保存。崩溃后两者均可恢复。</translation>
    </message>
    <message>
        <source>(four steps, one minute). F1 explains whatever has the focus.</source>
        <translation>（四步，一分钟）。F1 解释当前焦点所在的内容。</translation>
    </message>
    <message>
        <source>New here?</source>
        <translation>初次使用？</translation>
    </message>
    <message>
        <source>looking…</source>
        <translation>正在查找…</translation>
    </message>
    <message>
        <source>No model lies in %1.</source>
        <translation>%1 中没有模型。</translation>
    </message>
    <message>
        <source>Looked for in %1</source>
        <translation>查找位置：%1</translation>
    </message>
    <message>
        <source>Written by a newer Seamark (file version %1; this one reads up to %2).</source>
        <translation>由更新版本的 Seamark 写入（文件版本 %1；本程序最高可读 %2）。</translation>
    </message>
    <message>
        <source>Open it with a newer Seamark.</source>
        <translation>请使用更新版本的 Seamark 打开。</translation>
    </message>
    <message>
        <source>Its drive does not answer.</source>
        <translation>所在驱动器没有响应。</translation>
    </message>
    <message>
        <source>The row follows as soon as it does.</source>
        <translation>一旦响应，此行将更新。</translation>
    </message>
</context>
</TS>
