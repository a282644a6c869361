<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de">
    <context>
        <name>Distance</name>
        <message>
            <source>the answer has no tokens</source>
            <translation>die Antwort hat keine Tokens</translation>
        </message>
        <message>
            <source>the model has no vector for a token of the answer</source>
            <translation>das Modell hat keinen Vektor für ein Token der Antwort</translation>
        </message>
        <message>
            <source>the model gives no finite score</source>
            <translation>das Modell gibt keinen endlichen Wert</translation>
        </message>
        <message>
            <source>no weight in the data</source>
            <translation>kein Gewicht in den Daten</translation>
        </message>
        <message>
            <source>the distance is not a finite number</source>
            <translation>die Distanz ist keine endliche Zahl</translation>
        </message>
        <message>
            <source>target and original have the same vector, so there is no direction</source>
            <translation>Ziel und Original haben denselben Vektor, also keine Richtung</translation>
        </message>
        <message>
            <source>directional needs three facts of the relation</source>
            <translation>directional braucht drei Fakten der Relation</translation>
        </message>
        <message>
            <source>the data give no original answer</source>
            <translation>die Daten nennen keine alte Antwort</translation>
        </message>
    </context>
    <context>
        <name>Error</name>
        <message>
            <source>An image of {0} dpi is too large; choose fewer dots per inch.</source>
            <translation>Ein Bild mit {0} dpi ist zu groß; wähle weniger Punkte je Zoll.</translation>
        </message>
        <message>
            <source>A figure&apos;s file ends in .pdf, .svg, .png, .csv or .tex.</source>
            <translation>Die Datei einer Abbildung endet auf .pdf, .svg, .png, .csv oder .tex.</translation>
        </message>
        <message>
            <source>The axis must end above its start.</source>
            <translation>Die Achse muss über ihrem Anfang enden.</translation>
        </message>
        <message>
            <source>A logarithmic axis shows numbers above 0 only.</source>
            <translation>Eine logarithmische Achse zeigt nur Zahlen über 0.</translation>
        </message>
        <message>
            <source>Write a condition as column=value.</source>
            <translation>Schreibe eine Bedingung als Spalte=Wert.</translation>
        </message>
        <message>
            <source>A figure needs a name of at most 200 bytes.</source>
            <translation>Eine Abbildung braucht einen Namen von höchstens 200 Bytes.</translation>
        </message>
        <message>
            <source>A figure is at least 20 mm wide and high.</source>
            <translation>Eine Abbildung ist mindestens 20 mm breit und hoch.</translation>
        </message>
        <message>
            <source>A figure has 1 to 12 panels.</source>
            <translation>Eine Abbildung hat 1 bis 12 Teilbilder.</translation>
        </message>
        <message>
            <source>Expected a list of panels.</source>
            <translation>Erwartet wird eine Liste von Teilbildern.</translation>
        </message>
        <message>
            <source>Write the size in mm as 89x63 or 89, between 20 and 1200.</source>
            <translation>Schreibe die Größe in mm als 89x63 oder 89, zwischen 20 und 1200.</translation>
        </message>
        <message>
            <source>The session holds no figure; make one with --kind.</source>
            <translation>Die Sitzung enthält keine Abbildung; erzeuge eine mit --kind.</translation>
        </message>
        <message>
            <source>The session has no figure &quot;{0}&quot;. It has: {1}.</source>
            <translation>Die Sitzung hat keine Abbildung „{0}“. Sie hat: {1}.</translation>
        </message>
        <message>
            <source>There are no words in the language &quot;{0}&quot;; choose en, de or zh_CN.</source>
            <translation>Es gibt keine Wörter in der Sprache „{0}“; wähle en, de oder zh_CN.</translation>
        </message>
        <message>
            <source>Name at least one colour.</source>
            <translation>Nenne mindestens eine Farbe.</translation>
        </message>
        <message>
            <source>&quot;{0}&quot; is no colour; write it as #0072B2.</source>
            <translation>„{0}“ ist keine Farbe; schreibe sie wie #0072B2.</translation>
        </message>
        <message>
            <source>The font {0} is not on this machine. Install it (DejaVu Sans: package fonts-dejavu-core), or name another.</source>
            <translation>Die Schrift {0} fehlt auf diesem Rechner. Installiere sie (DejaVu Sans: Paket fonts-dejavu-core) oder nenne eine andere.</translation>
        </message>
        <message>
            <source>There is no style &quot;{0}&quot;. Choose acl, ieee, nature or plain, or name a JSON file{1}.</source>
            <translation>Es gibt keinen Stil „{0}“. Wähle acl, ieee, nature oder plain oder nenne eine JSON-Datei{1}.</translation>
        </message>
        <message>
            <source>The table &quot;{0}&quot; is empty.</source>
            <translation>Die Tabelle „{0}“ ist leer.</translation>
        </message>
        <message>
            <source>No row of the table &quot;{0}&quot; meets the conditions.</source>
            <translation>Keine Zeile der Tabelle „{0}“ erfüllt die Bedingungen.</translation>
        </message>
        <message>
            <source>The table &quot;{0}&quot; has no column of numbers &quot;{1}&quot;. It has: {2}.</source>
            <translation>Die Tabelle „{0}“ hat keine Zahlenspalte „{1}“. Sie hat: {2}.</translation>
        </message>
        <message>
            <source>The session holds no distances.</source>
            <translation>Die Sitzung enthält keine Distanzen.</translation>
        </message>
        <message>
            <source>The session has no distances for {0}, {1}, {2}. It has: {3}.</source>
            <translation>Die Sitzung hat keine Distanzen für {0}, {1}, {2}. Sie hat: {3}.</translation>
        </message>
        <message>
            <source>Runs have no column &quot;{0}&quot;. They have: {1}.</source>
            <translation>Läufe haben keine Spalte „{0}“. Sie haben: {1}.</translation>
        </message>
        <message>
            <source>The session has no run &quot;{0}&quot;. It has: {1}.</source>
            <translation>Die Sitzung hat keinen Lauf „{0}“. Sie hat: {1}.</translation>
        </message>
        <message>
            <source>The run &quot;{0}&quot; has nothing to show here yet.</source>
            <translation>Der Lauf „{0}“ hat hier noch nichts zu zeigen.</translation>
        </message>
        <message>
            <source>The session has no run with these results.</source>
            <translation>Die Sitzung hat keinen Lauf mit solchen Ergebnissen.</translation>
        </message>
        <message>
            <source>No fact has a distance in this setting.</source>
            <translation>Kein Fakt hat in dieser Einstellung eine Distanz.</translation>
        </message>
        <message>
            <source>No trained fact has a distance in this setting.</source>
            <translation>Kein trainierter Fakt hat in dieser Einstellung eine Distanz.</translation>
        </message>
        <message>
            <source>No fact that was not learned has a distance before and after.</source>
            <translation>Kein nicht gelernter Fakt hat eine Distanz vorher und nachher.</translation>
        </message>
        <message>
            <source>The session holds no result tables yet.</source>
            <translation>Die Sitzung enthält noch keine Ergebnistabellen.</translation>
        </message>
        <message>
            <source>No result table fits this kind of figure; name one of: {0}.</source>
            <translation>Keine Ergebnistabelle passt zu dieser Art von Abbildung; nenne eine von: {0}.</translation>
        </message>
        <message>
            <source>There is no result table of this name. There are: {0}.</source>
            <translation>Es gibt keine Ergebnistabelle dieses Namens. Es gibt: {0}.</translation>
        </message>
        <message>
            <source>Name a column of the table &quot;{0}&quot;.</source>
            <translation>Nenne eine Spalte der Tabelle „{0}“.</translation>
        </message>
        <message>
            <source>The table &quot;{0}&quot; has no matrix &quot;{1}&quot;. It has: {2}.</source>
            <translation>Die Tabelle „{0}“ hat keine Matrix „{1}“. Sie hat: {2}.</translation>
        </message>
        <message>
            <source>The matrix is empty.</source>
            <translation>Die Matrix ist leer.</translation>
        </message>
        <message>
            <source>Two rows fall into the cell {0}, {1}; choose among them with a condition (where).</source>
            <translation>Zwei Zeilen fallen in die Zelle {0}, {1}; wähle mit einer Bedingung (where) aus.</translation>
        </message>
        <message>
            <source>The table &quot;{0}&quot; has no matrix &quot;{1}&quot; with a row for each of its own.</source>
            <translation>Die Tabelle „{0}“ hat keine Matrix „{1}“ mit einer Zeile für jede der ihren.</translation>
        </message>
        <message>
            <source>Write --set as field=value.</source>
            <translation>Schreibe --set als Feld=Wert.</translation>
        </message>
        <message>
            <source>A figure has no such field; the nearest is &quot;{0}&quot;.</source>
            <translation>Eine Abbildung hat kein solches Feld; am nächsten kommt „{0}“.</translation>
        </message>
        <message>
            <source>The figure has no panel &quot;{0}&quot;.</source>
            <translation>Die Abbildung hat kein Teilbild „{0}“.</translation>
        </message>
        <message>
            <source>Name one of --kind, --figure and --spec.</source>
            <translation>Nenne eines von --kind, --figure und --spec.</translation>
        </message>
        <message>
            <source>Name a file with -o, or --save a figure.</source>
            <translation>Nenne eine Datei mit -o, oder speichere eine Abbildung mit --save.</translation>
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
            <translation>Modelle der Art „{0}“ werden nicht unterstützt, nur llama und mistral.</translation>
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
            <translation>Der Ordner hat weder model.safetensors noch model.safetensors.index.json. Nennen Sie einen Hugging-Face-Modellordner.</translation>
        </message>
        <message>
            <source>The file cannot be written: {0}. What was there before is unchanged.</source>
            <translation>Die Datei lässt sich nicht schreiben: {0}. Was vorher da war, ist unverändert.</translation>
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
            <translation>Der Filter behält keinen Fakt. Weiten Sie das Band, oder nehmen Sie andere Daten.</translation>
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
            <translation>Die Sitzung hat schon einen Lauf dieses Namens. Wählen Sie einen anderen.</translation>
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
            <translation>Die Sitzung enthält andere Fakten ({0}). Wählen Sie für diese Fakten eine andere Sitzungsdatei.</translation>
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
            <translation>Ein Lauf braucht einen Namen von höchstens 100 Byte ohne Schrägstriche und Zeilenumbrüche.</translation>
        </message>
        <message>
            <source>Name a model directory.</source>
            <translation>Nennen Sie einen Modellordner.</translation>
        </message>
        <message>
            <source>Name at least one file, or builtin.</source>
            <translation>Nennen Sie mindestens eine Datei oder builtin.</translation>
        </message>
        <message>
            <source>Choose at least one module.</source>
            <translation>Wählen Sie mindestens ein Modul.</translation>
        </message>
        <message>
            <source>A module is named twice.</source>
            <translation>Ein Modul ist zweimal genannt.</translation>
        </message>
        <message>
            <source>A layer is named twice.</source>
            <translation>Eine Schicht ist zweimal genannt.</translation>
        </message>
        <message>
            <source>The low limit is above the high one.</source>
            <translation>Die untere Grenze liegt über der oberen.</translation>
        </message>
        <message>
            <source>The space external needs a file of vectors.</source>
            <translation>Der Raum external braucht eine Datei mit Vektoren.</translation>
        </message>
        <message>
            <source>In single runs a fact's weight cancels out of its own loss. Choose none, or train jointly.</source>
            <translation>Bei Einzelläufen kürzt sich das Gewicht eines Fakts aus seinem Verlust. Wählen Sie none oder trainieren Sie gemeinsam.</translation>
        </message>
        <message>
            <source>The warm-up is longer than the training.</source>
            <translation>Das Aufwärmen ist länger als das Training.</translation>
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
            <translation>Die Datei enthält keine Datensätze.</translation>
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
            <translation>Keiner der {0} Datensätze ist brauchbar. Das erste Problem, in Datensatz {1}: {2}</translation>
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
            <translation>Der Speicher ging aus ({0}). Wählen Sie ein kleineres Speicher- oder Token-Budget, einen kleineren Batch oder bfloat16.</translation>
        </message>
        <message>
            <source>libtorch could not go on: {0}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>CUDA cannot be used: {0}. Choose the device cpu.</source>
            <translation>CUDA ist nicht benutzbar: {0}. Wählen Sie das Gerät cpu.</translation>
        </message>
        <message>
            <source>No model is named. Give a directory or the name of a model on this machine.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>There is no model {0}: none of these folders has a config.json: {1}. Give the folder of a Hugging Face model.</source>
            <translation>Es gibt kein Modell {0}: Keiner dieser Ordner hat eine config.json: {1}. Nennen Sie den Ordner eines Hugging-Face-Modells.</translation>
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
            <translation>Kein Fakt hat eine Distanz im Band. Weiten Sie es.</translation>
        </message>
        <message>
            <source>No fact is left to train on.</source>
            <translation>Es bleibt kein Fakt zum Trainieren.</translation>
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
            <translation>Die Datei ist beschädigt: {0}. Stellen Sie sie aus einer Kopie wieder her.</translation>
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
            <translation>Diese HDF5-Datei ist keine Seamark-Sitzung.</translation>
        </message>
        <message>
            <source>The session has format {0}; this Seamark reads up to {1}. Open it with a newer Seamark.</source>
            <translation>Die Sitzung hat das Format {0}; dieses Seamark liest bis {1}. Öffnen Sie sie mit einem neueren Seamark.</translation>
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
            <translation>Ein anderes Seamark (Prozess {0}) schreibt diese Sitzung. Warten Sie, oder wählen Sie eine andere Datei.</translation>
        </message>
        <message>
            <source>The file cannot be opened: {0}. Check the path and its permissions.</source>
            <translation>Die Datei lässt sich nicht öffnen: {0}. Prüfen Sie Pfad und Rechte.</translation>
        </message>
        <message>
            <source>This is not a regular file.</source>
            <translation>Dies ist keine gewöhnliche Datei.</translation>
        </message>
        <message>
            <source>Reading the file failed: {0}.</source>
            <translation>Die Datei ließ sich nicht lesen: {0}.</translation>
        </message>
        <message>
            <source>This is not a session: it is not an HDF5 file, or its beginning is damaged.</source>
            <translation>Dies ist keine Sitzung: Es ist keine HDF5-Datei, oder ihr Anfang ist beschädigt.</translation>
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
            <translation>Der Wert {0}.</translation>
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
            <translation>Der Lauf wurde abgebrochen.</translation>
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
            <translation>Auf dieser Platte werden etwa {0} gebraucht, aber nur {1} sind frei. Schaffen Sie Platz, oder wählen Sie einen anderen Ort.</translation>
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
            <translation>Dies ist kein gültiges JSON: Zeile {0}, Spalte {1}. Berichtigen Sie die Datei dort.</translation>
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
            <translation>Die Sitzung hat keinen Fakt mit dieser Kennung. Ihr erster Fakt hat die Kennung {0}; „seamark info --run NAME --json“ nennt alle.</translation>
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
            <translation>%1, jeder Schritt</translation>
        </message>
        <message>
            <source>%1, smoothed</source>
            <translation>%1, geglättet</translation>
        </message>
        <message>
            <source>facts %1</source>
            <translation>Fakten %1</translation>
        </message>
        <message>
            <source>%1, mean over facts</source>
            <translation>%1, Mittel über die Fakten</translation>
        </message>
    </context>
    <context>
        <name>Note</name>
        <message>
            <source>One neighbour and one paraphrase a fact: scores are not comparable with published ones, which use ten and two.</source>
            <translation>Ein Nachbar und eine Umschreibung je Fakt: nicht vergleichbar mit veröffentlichten Werten, die zehn und zwei nutzen.</translation>
        </message>
        <message>
            <source>This is the official COUNTERFACT file.</source>
            <translation>Dies ist die offizielle COUNTERFACT-Datei.</translation>
        </message>
        <message>
            <source>This is not the official COUNTERFACT file (its SHA-256 differs).</source>
            <translation>Dies ist nicht die offizielle COUNTERFACT-Datei (SHA-256 weicht ab).</translation>
        </message>
        <message>
            <source>ZsRE: the target is alt, as in EasyEdit and MEND; ROME and MEMIT learn answers[0].</source>
            <translation>ZsRE: Das Ziel ist alt, wie in EasyEdit und MEND; ROME und MEMIT lernen answers[0].</translation>
        </message>
        <message>
            <source>ZsRE: the target is answers[0], as in ROME and MEMIT; EasyEdit and MEND learn alt.</source>
            <translation>ZsRE: Das Ziel ist answers[0], wie in ROME und MEMIT; EasyEdit und MEND lernen alt.</translation>
        </message>
    </context>
    <context>
        <name>Progress</name>
        <message>
            <source>Evaluating</source>
            <translation>Auswerten</translation>
        </message>
        <message>
            <source>Measuring distances</source>
            <translation>Distanzen messen</translation>
        </message>
        <message>
            <source>Loading facts</source>
            <translation>Fakten laden</translation>
        </message>
        <message>
            <source>Asking the untuned model</source>
            <translation>Das Modell vor dem Training befragen</translation>
        </message>
        <message>
            <source>Scoring protocols</source>
            <translation>Protokolle bewerten</translation>
        </message>
        <message>
            <source>Saving the session</source>
            <translation>Sitzung sichern</translation>
        </message>
        <message>
            <source>Loading the model</source>
            <translation>Modell laden</translation>
        </message>
        <message>
            <source>Scoring answers</source>
            <translation>Antworten bewerten</translation>
        </message>
        <message>
            <source>Generating answers</source>
            <translation>Antworten erzeugen</translation>
        </message>
        <message>
            <source>Reading hidden states</source>
            <translation>Verborgene Zustände lesen</translation>
        </message>
        <message>
            <source>Ranking the answers of each relation</source>
            <translation>Antworten jeder Relation ordnen</translation>
        </message>
        <message>
            <source>Training</source>
            <translation>Training</translation>
        </message>
    </context>
    <context>
        <name>RunListModel</name>
        <message>
            <source>paused</source>
            <translation>angehalten</translation>
        </message>
        <message>
            <source>running</source>
            <translation>läuft</translation>
        </message>
        <message>
            <source>done</source>
            <translation>fertig</translation>
        </message>
        <message>
            <source>stopped</source>
            <translation>beendet</translation>
        </message>
        <message>
            <source>failed</source>
            <translation>gescheitert</translation>
        </message>
        <message>
            <source>interrupted</source>
            <translation>unterbrochen</translation>
        </message>
    </context>
    <context>
        <name>Spec</name>
        <message>
            <source>Kind of figure</source>
            <translation>Art der Abbildung</translation>
        </message>
        <message>
            <source>Runs</source>
            <translation>Läufe</translation>
        </message>
        <message>
            <source>Runs that are drawn. Empty: the newest that fits.</source>
            <translation>Läufe, die gezeichnet werden. Leer: der neueste passende.</translation>
        </message>
        <message>
            <source>Result table</source>
            <translation>Ergebnistabelle</translation>
        </message>
        <message>
            <source>Name of a result in the session. Empty: the first that fits.</source>
            <translation>Name eines Ergebnisses der Sitzung. Leer: das erste passende.</translation>
        </message>
        <message>
            <source>Matrix</source>
            <translation>Matrix</translation>
        </message>
        <message>
            <source>Column of x</source>
            <translation>Spalte für x</translation>
        </message>
        <message>
            <source>Column of y</source>
            <translation>Spalte für y</translation>
        </message>
        <message>
            <source>Column of the interval&apos;s low end</source>
            <translation>Spalte der unteren Intervallgrenze</translation>
        </message>
        <message>
            <source>Column of the interval&apos;s high end</source>
            <translation>Spalte der oberen Intervallgrenze</translation>
        </message>
        <message>
            <source>Column of a cell&apos;s value</source>
            <translation>Spalte des Zellwerts</translation>
        </message>
        <message>
            <source>Column of the series</source>
            <translation>Spalte der Reihen</translation>
        </message>
        <message>
            <source>Colour by</source>
            <translation>Farbe nach</translation>
        </message>
        <message>
            <source>A column of the table, or outcome, relation or distance of its facts.</source>
            <translation>Eine Spalte der Tabelle, oder Ergebnis, Relation oder Distanz ihrer Fakten.</translation>
        </message>
        <message>
            <source>Only rows where</source>
            <translation>Nur Zeilen mit</translation>
        </message>
        <message>
            <source>Conditions as column=value; all of them must hold.</source>
            <translation>Bedingungen als Spalte=Wert; alle müssen gelten.</translation>
        </message>
        <message>
            <source>Before</source>
            <translation>Vorher</translation>
        </message>
        <message>
            <source>The old answer that movement is measured from.</source>
            <translation>Die alte Antwort, von der aus die Bewegung gemessen wird.</translation>
        </message>
        <message>
            <source>Bins</source>
            <translation>Klassen</translation>
        </message>
        <message>
            <source>Number of bins. 0: by the data.</source>
            <translation>Anzahl der Klassen. 0: nach den Daten.</translation>
        </message>
        <message>
            <source>Rows</source>
            <translation>Zeilen</translation>
        </message>
        <message>
            <source>How many of the facts that moved farthest are drawn.</source>
            <translation>Wie viele der am weitesten bewegten Fakten gezeichnet werden.</translation>
        </message>
        <message>
            <source>Smoothing</source>
            <translation>Glättung</translation>
        </message>
        <message>
            <source>Weight of the moving average; 0 draws the raw values alone. Empty: by the number of steps.</source>
            <translation>Gewicht des gleitenden Mittels; 0 zeichnet nur die Rohwerte. Leer: nach der Zahl der Schritte.</translation>
        </message>
        <message>
            <source>Seeds as a band</source>
            <translation>Seeds als Band</translation>
        </message>
        <message>
            <source>Runs that differ by their seed alone become one curve: the mean, with a band of one standard deviation.</source>
            <translation>Läufe, die sich nur im Seed unterscheiden, werden eine Kurve: das Mittel mit einem Band von einer Standardabweichung.</translation>
        </message>
        <message>
            <source>x from</source>
            <translation>x von</translation>
        </message>
        <message>
            <source>x to</source>
            <translation>x bis</translation>
        </message>
        <message>
            <source>y from</source>
            <translation>y von</translation>
        </message>
        <message>
            <source>y to</source>
            <translation>y bis</translation>
        </message>
        <message>
            <source>Logarithmic x</source>
            <translation>x logarithmisch</translation>
        </message>
        <message>
            <source>Logarithmic y</source>
            <translation>y logarithmisch</translation>
        </message>
        <message>
            <source>Label of x</source>
            <translation>Beschriftung von x</translation>
        </message>
        <message>
            <source>Label of y</source>
            <translation>Beschriftung von y</translation>
        </message>
        <message>
            <source>Title</source>
            <translation>Titel</translation>
        </message>
        <message>
            <source>Panel letter</source>
            <translation>Buchstabe</translation>
        </message>
        <message>
            <source>Empty: a, b, c where there are several panels; none: none.</source>
            <translation>Leer: a, b, c bei mehreren Teilbildern; none: keiner.</translation>
        </message>
        <message>
            <source>Legend</source>
            <translation>Legende</translation>
        </message>
        <message>
            <source>Grid</source>
            <translation>Gitter</translation>
        </message>
        <message>
            <source>Caption</source>
            <translation>Bildunterschrift</translation>
        </message>
        <message>
            <source>Paper style</source>
            <translation>Papierstil</translation>
        </message>
        <message>
            <source>acl, ieee, nature, plain, or a JSON file of your own.</source>
            <translation>acl, ieee, nature, plain oder eine eigene JSON-Datei.</translation>
        </message>
        <message>
            <source>Width (mm)</source>
            <translation>Breite (mm)</translation>
        </message>
        <message>
            <source>0: one column of the style.</source>
            <translation>0: eine Spalte des Stils.</translation>
        </message>
        <message>
            <source>Height (mm)</source>
            <translation>Höhe (mm)</translation>
        </message>
        <message>
            <source>0: by the width.</source>
            <translation>0: nach der Breite.</translation>
        </message>
        <message>
            <source>Panels side by side</source>
            <translation>Teilbilder nebeneinander</translation>
        </message>
        <message>
            <source>0: up to two.</source>
            <translation>0: bis zu zwei.</translation>
        </message>
        <message>
            <source>Dots per inch</source>
            <translation>Punkte je Zoll</translation>
        </message>
        <message>
            <source>Of PNG files and of points that are placed as an image.</source>
            <translation>Von PNG-Dateien und von Punkten, die als Bild eingesetzt werden.</translation>
        </message>
        <message>
            <source>As image above</source>
            <translation>Als Bild ab</translation>
        </message>
        <message>
            <source>With more points than this a scatter is placed as an image under vector axes. 0: never.</source>
            <translation>Mit mehr Punkten wird ein Streudiagramm als Bild unter Vektorachsen gelegt. 0: nie.</translation>
        </message>
        <message>
            <source>Language</source>
            <translation>Sprache</translation>
        </message>
        <message>
            <source>Of the words that the figure brings itself.</source>
            <translation>Der Wörter, die die Abbildung selbst mitbringt.</translation>
        </message>
        <message>
            <source>Method</source>
            <translation>Verfahren</translation>
        </message>
        <message>
            <source>How the model is changed. lora: low-rank matrices beside frozen weights.</source>
            <translation>Wie das Modell geändert wird. lora: Matrizen niedrigen Rangs neben festen Gewichten.</translation>
        </message>
        <message>
            <source>Rank</source>
            <translation>Rang</translation>
        </message>
        <message>
            <source>Rank r of the two adapter matrices. A higher rank can store more.</source>
            <translation>Rang r der beiden Adaptermatrizen. Ein höherer Rang kann mehr speichern.</translation>
        </message>
        <message>
            <source>Alpha</source>
            <translation>Alpha</translation>
        </message>
        <message>
            <source>The adapter is scaled by alpha / rank. Doubling it can change how many facts are learned by a third.</source>
            <translation>Der Adapter wird mit alpha / Rang skaliert. Eine Verdopplung kann die Zahl gelernter Fakten um ein Drittel ändern.</translation>
        </message>
        <message>
            <source>Rank-stabilised</source>
            <translation>Rangstabilisiert</translation>
        </message>
        <message>
            <source>Scale by alpha / sqrt(rank) instead of alpha / rank.</source>
            <translation>Skaliert mit alpha / Wurzel(Rang) statt alpha / Rang.</translation>
        </message>
        <message>
            <source>Modules</source>
            <translation>Module</translation>
        </message>
        <message>
            <source>Which linear modules of each layer get an adapter.</source>
            <translation>Welche linearen Module jeder Schicht einen Adapter erhalten.</translation>
        </message>
        <message>
            <source>Layers</source>
            <translation>Schichten</translation>
        </message>
        <message>
            <source>Which layers get an adapter, from 0. Empty: all.</source>
            <translation>Welche Schichten einen Adapter erhalten, ab 0. Leer: alle.</translation>
        </message>
        <message>
            <source>Start from</source>
            <translation>Ausgehen von</translation>
        </message>
        <message>
            <source>A PEFT adapter directory to start from. Empty: a fresh adapter.</source>
            <translation>Ein PEFT-Adapterordner als Anfang. Leer: ein neuer Adapter.</translation>
        </message>
        <message>
            <source>Protocols</source>
            <translation>Protokolle</translation>
        </message>
        <message>
            <source>Which published scores are computed before and after training.</source>
            <translation>Welche veröffentlichten Maße vor und nach dem Training berechnet werden.</translation>
        </message>
        <message>
            <source>Score every</source>
            <translation>Bewerten alle</translation>
        </message>
        <message>
            <source>Steps between two looks at which facts are learned or moved away. 0: only at the end.</source>
            <translation>Schritte zwischen zwei Blicken darauf, welche Fakten gelernt oder entfernt sind. 0: nur am Ende.</translation>
        </message>
        <message>
            <source>Keep adapters</source>
            <translation>Adapter behalten</translation>
        </message>
        <message>
            <source>Whether trained adapters are stored in the session. auto: joint always, single up to 256 MB.</source>
            <translation>Ob trainierte Adapter in der Sitzung bleiben. auto: gemeinsame immer, einzelne bis 256 MB.</translation>
        </message>
        <message>
            <source>Schema version</source>
            <translation>Schemaversion</translation>
        </message>
        <message>
            <source>Version of this spec's schema.</source>
            <translation>Version des Schemas dieser Spezifikation.</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>Name</translation>
        </message>
        <message>
            <source>Name of the run in its session.</source>
            <translation>Name des Laufs in seiner Sitzung.</translation>
        </message>
        <message>
            <source>Model</source>
            <translation>Modell</translation>
        </message>
        <message>
            <source>A model directory, or the name of a model that is on this disk.</source>
            <translation>Ein Modellordner oder der Name eines Modells auf dieser Platte.</translation>
        </message>
        <message>
            <source>Facts</source>
            <translation>Fakten</translation>
        </message>
        <message>
            <source>Distance</source>
            <translation>Distanz</translation>
        </message>
        <message>
            <source>Filter</source>
            <translation>Filter</translation>
        </message>
        <message>
            <source>Loss</source>
            <translation>Verlust</translation>
        </message>
        <message>
            <source>Training</source>
            <translation>Training</translation>
        </message>
        <message>
            <source>Evaluation</source>
            <translation>Auswertung</translation>
        </message>
        <message>
            <source>Device</source>
            <translation>Gerät</translation>
        </message>
        <message>
            <source>Output</source>
            <translation>Ausgabe</translation>
        </message>
        <message>
            <source>Files</source>
            <translation>Dateien</translation>
        </message>
        <message>
            <source>Fact files, or builtin for the facts that come with Seamark.</source>
            <translation>Faktendateien oder builtin für die Fakten, die Seamark mitbringt.</translation>
        </message>
        <message>
            <source>Format</source>
            <translation>Format</translation>
        </message>
        <message>
            <source>Format of the files. auto looks at the first record.</source>
            <translation>Format der Dateien. auto sieht sich den ersten Datensatz an.</translation>
        </message>
        <message>
            <source>Stop at a bad record</source>
            <translation>Bei schlechtem Datensatz anhalten</translation>
        </message>
        <message>
            <source>Otherwise bad records are skipped, counted and reported.</source>
            <translation>Sonst werden schlechte Datensätze übersprungen, gezählt und gemeldet.</translation>
        </message>
        <message>
            <source>ZsRE target</source>
            <translation>ZsRE-Ziel</translation>
        </message>
        <message>
            <source>alt as in EasyEdit and MEND, or the first answer as in ROME and MEMIT.</source>
            <translation>alt wie in EasyEdit und MEND oder die erste Antwort wie in ROME und MEMIT.</translation>
        </message>
        <message>
            <source>Target seed</source>
            <translation>Startwert der Ziele</translation>
        </message>
        <message>
            <source>Draws the targets of relation files.</source>
            <translation>Zieht die Ziele von Relationsdateien.</translation>
        </message>
        <message>
            <source>Skip</source>
            <translation>Überspringen</translation>
        </message>
        <message>
            <source>Records to skip at the start.</source>
            <translation>Datensätze, die am Anfang übersprungen werden.</translation>
        </message>
        <message>
            <source>At most</source>
            <translation>Höchstens</translation>
        </message>
        <message>
            <source>Facts to load. 0: all.</source>
            <translation>Zahl der Fakten. 0: alle.</translation>
        </message>
        <message>
            <source>Name of the column in a table. Empty: the column of the field's own name.</source>
            <translation>Name der Spalte in einer Tabelle. Leer: die Spalte mit dem Namen des Feldes.</translation>
        </message>
        <message>
            <source>Id column</source>
            <translation>Spalte Kennung</translation>
        </message>
        <message>
            <source>Subject column</source>
            <translation>Spalte Subjekt</translation>
        </message>
        <message>
            <source>Prompt column</source>
            <translation>Spalte Prompt</translation>
        </message>
        <message>
            <source>Target column</source>
            <translation>Spalte Ziel</translation>
        </message>
        <message>
            <source>Original column</source>
            <translation>Spalte Original</translation>
        </message>
        <message>
            <source>Relation column</source>
            <translation>Spalte Relation</translation>
        </message>
        <message>
            <source>Weight column</source>
            <translation>Spalte Gewicht</translation>
        </message>
        <message>
            <source>Paraphrases column</source>
            <translation>Spalte Umschreibungen</translation>
        </message>
        <message>
            <source>Neighbours column</source>
            <translation>Spalte Nachbarn</translation>
        </message>
        <message>
            <source>Neighbour answers column</source>
            <translation>Spalte Nachbarantworten</translation>
        </message>
        <message>
            <source>Where the model runs. auto takes the GPU where there is one.</source>
            <translation>Wo das Modell rechnet. auto nimmt die GPU, wo es eine gibt.</translation>
        </message>
        <message>
            <source>Number format</source>
            <translation>Zahlenformat</translation>
        </message>
        <message>
            <source>Of the frozen model. bfloat16 is faster and rounds more; the adapter stays in float32. auto takes bfloat16 where the hardware computes it.</source>
            <translation>Des festen Modells. bfloat16 ist schneller und rundet gröber; der Adapter bleibt in float32. auto nimmt bfloat16, wo die Hardware es rechnet.</translation>
        </message>
        <message>
            <source>Threads</source>
            <translation>Threads</translation>
        </message>
        <message>
            <source>CPU threads. 0 takes all cores (one fewer with the window).</source>
            <translation>CPU-Threads. 0 nimmt alle Kerne (mit dem Fenster einen weniger).</translation>
        </message>
        <message>
            <source>Metric</source>
            <translation>Metrik</translation>
        </message>
        <message>
            <source>How the distance between two answers is measured.</source>
            <translation>Wie die Distanz zweier Antworten gemessen wird.</translation>
        </message>
        <message>
            <source>Space</source>
            <translation>Raum</translation>
        </message>
        <message>
            <source>Where answers are compared: the model's input or output word vectors, a hidden layer, or your own vectors.</source>
            <translation>Wo Antworten verglichen werden: in den Eingabe- oder Ausgabevektoren des Modells, in einer verborgenen Schicht oder in eigenen Vektoren.</translation>
        </message>
        <message>
            <source>Layer</source>
            <translation>Schicht</translation>
        </message>
        <message>
            <source>0: the embeddings; the number of layers: after the final norm.</source>
            <translation>0: die Einbettungen; Zahl der Schichten: nach der letzten Norm.</translation>
        </message>
        <message>
            <source>From</source>
            <translation>Von</translation>
        </message>
        <message>
            <source>Which old answer counts: the one in the data set, the one the model gives before training, or the relation's answer it ranks best.</source>
            <translation>Welche alte Antwort zählt: die der Daten, die des Modells vor dem Training oder die der Relation, die es am besten bewertet.</translation>
        </message>
        <message>
            <source>Vectors</source>
            <translation>Vektoren</translation>
        </message>
        <message>
            <source>A safetensors, CSV or .npy file with one vector an answer.</source>
            <translation>Eine safetensors-, CSV- oder .npy-Datei mit einem Vektor je Antwort.</translation>
        </message>
        <message>
            <source>Which facts are trained. band: those whose target distance lies between two limits.</source>
            <translation>Welche Fakten trainiert werden. band: die mit einer Zieldistanz zwischen zwei Grenzen.</translation>
        </message>
        <message>
            <source>Low</source>
            <translation>Unten</translation>
        </message>
        <message>
            <source>Facts below this distance are left out. Empty: no limit.</source>
            <translation>Fakten unter dieser Distanz bleiben weg. Leer: keine Grenze.</translation>
        </message>
        <message>
            <source>High</source>
            <translation>Oben</translation>
        </message>
        <message>
            <source>Facts above this distance are left out. Empty: no limit.</source>
            <translation>Fakten über dieser Distanz bleiben weg. Leer: keine Grenze.</translation>
        </message>
        <message>
            <source>Weights</source>
            <translation>Gewichte</translation>
        </message>
        <message>
            <source>How much a fact counts in the loss. static: more the farther its target; column: from the data.</source>
            <translation>Wie viel ein Fakt im Verlust zählt. static: mehr, je ferner sein Ziel; column: aus den Daten.</translation>
        </message>
        <message>
            <source>Lambda</source>
            <translation>Lambda</translation>
        </message>
        <message>
            <source>Strength of the weighting. 0 is no weighting.</source>
            <translation>Stärke der Gewichtung. 0 ist keine.</translation>
        </message>
        <message>
            <source>Reduction</source>
            <translation>Reduktion</translation>
        </message>
        <message>
            <source>fact: every fact counts the same; answer-token: every token of an answer does.</source>
            <translation>fact: jeder Fakt zählt gleich; answer-token: jedes Token einer Antwort.</translation>
        </message>
        <message>
            <source>Train</source>
            <translation>Trainieren</translation>
        </message>
        <message>
            <source>single: one adapter for each fact, on its own; joint: one adapter for all facts.</source>
            <translation>single: ein eigener Adapter je Fakt; joint: ein Adapter für alle Fakten.</translation>
        </message>
        <message>
            <source>Steps</source>
            <translation>Schritte</translation>
        </message>
        <message>
            <source>Optimizer steps: for each fact (single) or in all (joint).</source>
            <translation>Optimiererschritte: je Fakt (single) oder insgesamt (joint).</translation>
        </message>
        <message>
            <source>Batch</source>
            <translation>Batch</translation>
        </message>
        <message>
            <source>Facts in one optimizer step.</source>
            <translation>Fakten in einem Optimiererschritt.</translation>
        </message>
        <message>
            <source>Learning rate</source>
            <translation>Lernrate</translation>
        </message>
        <message>
            <source>The highest rate of the schedule.</source>
            <translation>Die höchste Rate des Zeitplans.</translation>
        </message>
        <message>
            <source>Schedule</source>
            <translation>Zeitplan</translation>
        </message>
        <message>
            <source>How the learning rate changes over the steps.</source>
            <translation>Wie sich die Lernrate über die Schritte ändert.</translation>
        </message>
        <message>
            <source>Warm-up</source>
            <translation>Aufwärmen</translation>
        </message>
        <message>
            <source>Steps over which the learning rate rises from 0.</source>
            <translation>Schritte, in denen die Lernrate von 0 ansteigt.</translation>
        </message>
        <message>
            <source>Weight decay</source>
            <translation>Gewichtsabnahme</translation>
        </message>
        <message>
            <source>Decoupled decay of AdamW.</source>
            <translation>Entkoppelte Abnahme von AdamW.</translation>
        </message>
        <message>
            <source>Beta 1</source>
            <translation>Beta 1</translation>
        </message>
        <message>
            <source>AdamW's decay of the first moment.</source>
            <translation>Abnahme des ersten Moments in AdamW.</translation>
        </message>
        <message>
            <source>Beta 2</source>
            <translation>Beta 2</translation>
        </message>
        <message>
            <source>AdamW's decay of the second moment.</source>
            <translation>Abnahme des zweiten Moments in AdamW.</translation>
        </message>
        <message>
            <source>Epsilon</source>
            <translation>Epsilon</translation>
        </message>
        <message>
            <source>Added to AdamW's denominator.</source>
            <translation>Wird zum Nenner von AdamW addiert.</translation>
        </message>
        <message>
            <source>Clip gradients</source>
            <translation>Gradienten kappen</translation>
        </message>
        <message>
            <source>Largest gradient norm of an adapter. 0: no clipping.</source>
            <translation>Größte Gradientennorm eines Adapters. 0: nicht kappen.</translation>
        </message>
        <message>
            <source>Side by side</source>
            <translation>Nebeneinander</translation>
        </message>
        <message>
            <source>Facts trained side by side. It changes the speed, not the results. 0: chosen for this machine.</source>
            <translation>Fakten, die nebeneinander trainiert werden. Ändert das Tempo, nicht die Ergebnisse. 0: für diesen Rechner gewählt.</translation>
        </message>
        <message>
            <source>Token budget</source>
            <translation>Token-Budget</translation>
        </message>
        <message>
            <source>Tokens in one forward pass. 0: chosen for this machine.</source>
            <translation>Tokens in einem Vorwärtslauf. 0: für diesen Rechner gewählt.</translation>
        </message>
        <message>
            <source>Memory budget (GB)</source>
            <translation>Speicherbudget (GB)</translation>
        </message>
        <message>
            <source>Memory that training may take. 0: chosen for this machine.</source>
            <translation>Speicher, den das Training nehmen darf. 0: für diesen Rechner gewählt.</translation>
        </message>
        <message>
            <source>Seed</source>
            <translation>Startwert</translation>
        </message>
        <message>
            <source>Of the adapters' first values and the order of facts.</source>
            <translation>Der ersten Werte der Adapter und der Reihenfolge der Fakten.</translation>
        </message>
        <message>
            <source>Checkpoint every</source>
            <translation>Zwischenstand alle</translation>
        </message>
        <message>
            <source>Steps between two checkpoints, from which an interrupted run goes on. 0: none.</source>
            <translation>Schritte zwischen zwei Zwischenständen, von denen ein unterbrochener Lauf weitergeht. 0: keine.</translation>
        </message>
    </context>
    <context>
        <name>Wording</name>
        <message>
            <source>Out of memory. Close other programs or choose smaller settings.</source>
            <translation>Der Speicher reicht nicht. Schließen Sie andere Programme oder wählen Sie kleinere Einstellungen.</translation>
        </message>
        <message>
            <source>This is a fault of Seamark's own: %1</source>
            <translation>Dies ist ein Fehler in Seamark selbst: %1</translation>
        </message>
        <message>
            <source>This is a fault of Seamark's own.</source>
            <translation>Dies ist ein Fehler in Seamark selbst.</translation>
        </message>
        <message>
            <source>%1 s</source>
            <translation>%1 s</translation>
        </message>
        <message>
            <source>%1 min %2 s</source>
            <translation>%1 min %2 s</translation>
        </message>
        <message>
            <source>%1 h %2 min</source>
            <translation>%1 h %2 min</translation>
        </message>
        <message>
            <source>%1 left</source>
            <translation>noch %1</translation>
        </message>
        <message>
            <source>Must be above %1 and at most %2.</source>
            <translation>Muss über %1 und höchstens %2 sein.</translation>
        </message>
        <message>
            <source>Must be at least %1 and at most %2.</source>
            <translation>Muss mindestens %1 und höchstens %2 sein.</translation>
        </message>
        <message>
            <source>Must be above %1.</source>
            <translation>Muss über %1 sein.</translation>
        </message>
        <message>
            <source>Must be at least %1.</source>
            <translation>Muss mindestens %1 sein.</translation>
        </message>
        <message>
            <source>Must be at most %1.</source>
            <translation>Darf höchstens %1 sein.</translation>
        </message>
        <message>
            <source>Must be a number.</source>
            <translation>Muss eine Zahl sein.</translation>
        </message>
        <message>
            <source>Default %1.</source>
            <translation>Standard %1.</translation>
        </message>
    </context>
    <context>
        <name>seamark::CurvePlot</name>
        <message>
            <source>%1: %2</source>
            <translation>%1: %2</translation>
        </message>
    </context>
    <context>
        <name>seamark::DistanceHistogram</name>
        <message>
            <source>Histogram of target distances</source>
            <translation>Histogramm der Zieldistanzen</translation>
        </message>
        <message>
            <source>Band: only facts whose distance lies between the two handles are trained. Drag a handle, or focus it and use the arrow keys; Enter types a value. A click on a bar selects its facts.</source>
            <translation>Band: Nur Fakten mit einer Distanz zwischen den beiden Griffen werden trainiert. Griff ziehen oder mit den Pfeiltasten bewegen; Eingabe tippt einen Wert. Ein Klick auf einen Balken wählt seine Fakten aus.</translation>
        </message>
        <message>
            <source>Target distance D (%1)</source>
            <translation>Zieldistanz D (%1)</translation>
        </message>
        <message>
            <source>Facts</source>
            <translation>Fakten</translation>
        </message>
        <message>
            <source>Weight</source>
            <translation>Gewicht</translation>
        </message>
        <message>
            <source>kept</source>
            <translation>behalten</translation>
        </message>
        <message>
            <source>excluded</source>
            <translation>ausgeschlossen</translation>
        </message>
        <message>
            <source>selected (%1)</source>
            <translation>ausgewählt (%1)</translation>
        </message>
        <message>
            <source>previous: from %1</source>
            <translation>vorher: von %1</translation>
        </message>
        <message>
            <source>previous: %1</source>
            <translation>vorher: %1</translation>
        </message>
        <message>
            <source>expected weight (right)</source>
            <translation>erwartetes Gewicht (rechts)</translation>
        </message>
        <message>
            <source>The band keeps no fact</source>
            <translation>Das Band behält keinen Fakt</translation>
        </message>
        <message>
            <source>%1 kept</source>
            <translation>%1 behalten</translation>
        </message>
        <message>
            <source>%1 to %2: %3 facts</source>
            <translation>%1 bis %2: %3 Fakten</translation>
        </message>
        <message>
            <source>%1 selected</source>
            <translation>%1 ausgewählt</translation>
        </message>
        <message>
            <source>No distances yet.</source>
            <translation>Noch keine Distanzen.</translation>
        </message>
        <message>
            <source>%1 facts, mean distance %2. The band from %3 to %4 keeps %5.</source>
            <translation>%1 Fakten, mittlere Distanz %2. Das Band von %3 bis %4 behält %5.</translation>
        </message>
    </context>
    <context>
        <name>seamark::DistancePanel</name>
        <message>
            <source>Metric</source>
            <translation>Metrik</translation>
        </message>
        <message>
            <source>How the distance between two answers is measured.</source>
            <translation>Wie die Distanz zweier Antworten gemessen wird.</translation>
        </message>
        <message>
            <source>Space</source>
            <translation>Raum</translation>
        </message>
        <message>
            <source>Space: where answers are compared: the model's input or output word vectors, a hidden layer, or your own vectors.</source>
            <translation>Raum: wo Antworten verglichen werden: in den Eingabe- oder Ausgabevektoren des Modells, in einer verborgenen Schicht oder in eigenen Vektoren.</translation>
        </message>
        <message>
            <source>Layer</source>
            <translation>Schicht</translation>
        </message>
        <message>
            <source>0: the embeddings; the number of layers: after the final norm.</source>
            <translation>0: die Einbettungen; Zahl der Schichten: nach der letzten Norm.</translation>
        </message>
        <message>
            <source>From: which old answer counts: the one in the data set, the one the model itself gives before training, or the relation's answer it ranks best.</source>
            <translation>Von: welche alte Antwort zählt: die der Daten, die des Modells vor dem Training oder die der Relation, die es am besten bewertet.</translation>
        </message>
        <message>
            <source>From</source>
            <translation>Von</translation>
        </message>
        <message>
            <source>Copy plot</source>
            <translation>Plot kopieren</translation>
        </message>
        <message>
            <source>Copy this plot as a picture (Ctrl+Shift+C)</source>
            <translation>Diesen Plot als Bild kopieren (Strg+Umschalt+C)</translation>
        </message>
        <message>
            <source>Save plot data</source>
            <translation>Plotdaten sichern</translation>
        </message>
        <message>
            <source>Save this plot's data as CSV (Ctrl+Shift+D)</source>
            <translation>Die Daten dieses Plots als CSV sichern (Strg+Umschalt+D)</translation>
        </message>
        <message>
            <source>Band: only facts whose distance lies between the two handles are trained. Excluded facts keep the reason.</source>
            <translation>Band: Nur Fakten mit einer Distanz zwischen den beiden Griffen werden trainiert. Ausgeschlossene behalten den Grund.</translation>
        </message>
        <message>
            <source>Low</source>
            <translation>Unten</translation>
        </message>
        <message>
            <source>High</source>
            <translation>Oben</translation>
        </message>
        <message>
            <source>Keep all</source>
            <translation>Alle behalten</translation>
        </message>
        <message>
            <source>Moves both handles to the ends, so that every fact is kept.</source>
            <translation>Schiebt beide Griffe an die Enden, sodass jeder Fakt bleibt.</translation>
        </message>
        <message>
            <source>Log count</source>
            <translation>Log-Anzahl</translation>
        </message>
        <message>
            <source>Logarithmic axis of counts: small bars stay visible beside large ones.</source>
            <translation>Logarithmische Achse: Kleine Balken bleiben neben großen sichtbar.</translation>
        </message>
        <message>
            <source>Change distance</source>
            <translation>Distanz ändern</translation>
        </message>
        <message>
            <source>No facts yet.</source>
            <translation>Noch keine Fakten.</translation>
        </message>
        <message>
            <source>Open a facts file or the demo.</source>
            <translation>Öffnen Sie eine Faktendatei oder die Demo.</translation>
        </message>
        <message>
            <source>Loading the model.</source>
            <translation>Modell wird geladen.</translation>
        </message>
        <message>
            <source>Distances follow by themselves.</source>
            <translation>Die Distanzen folgen von selbst.</translation>
        </message>
        <message>
            <source>No distances yet.</source>
            <translation>Noch keine Distanzen.</translation>
        </message>
        <message>
            <source>They need a model.</source>
            <translation>Sie brauchen ein Modell.</translation>
        </message>
        <message>
            <source>Open model…</source>
            <translation>Modell öffnen …</translation>
        </message>
        <message>
            <source>Measuring %1 facts.</source>
            <translation>%1 Fakten werden gemessen.</translation>
        </message>
        <message>
            <source>No distances in this setting.</source>
            <translation>Keine Distanzen in dieser Einstellung.</translation>
        </message>
        <message>
            <source>The message above says why.</source>
            <translation>Die Meldung oben sagt, warum.</translation>
        </message>
        <message>
            <source>mean</source>
            <translation>Mittel</translation>
        </message>
        <message>
            <source>sd</source>
            <translation>Std.</translation>
        </message>
        <message>
            <source>Kept</source>
            <translation>Behalten</translation>
        </message>
        <message>
            <source>All</source>
            <translation>Alle</translation>
        </message>
        <message>
            <source>weight</source>
            <translation>Gewicht</translation>
        </message>
        <message>
            <source>excluded %1 below, %2 above</source>
            <translation>ausgeschlossen %1 darunter, %2 darüber</translation>
        </message>
        <message>
            <source>%1 without a distance</source>
            <translation>%1 ohne Distanz</translation>
        </message>
    </context>
    <context>
        <name>seamark::FactPanel</name>
        <message>
            <source>Next tokens before training</source>
            <translation>Nächste Tokens vor dem Training</translation>
        </message>
        <message>
            <source>The untuned model's most likely next tokens and their probabilities.</source>
            <translation>Die wahrscheinlichsten nächsten Tokens des Modells vor dem Training.</translation>
        </message>
        <message>
            <source>Before training</source>
            <translation>Vor dem Training</translation>
        </message>
        <message>
            <source>Target</source>
            <translation>Ziel</translation>
        </message>
        <message>
            <source>Original</source>
            <translation>Original</translation>
        </message>
        <message>
            <source>Distance</source>
            <translation>Distanz</translation>
        </message>
        <message>
            <source>Weight</source>
            <translation>Gewicht</translation>
        </message>
        <message>
            <source>Filter</source>
            <translation>Filter</translation>
        </message>
        <message>
            <source>Outcome</source>
            <translation>Ergebnis</translation>
        </message>
        <message>
            <source>Answers</source>
            <translation>Antwort</translation>
        </message>
        <message>
            <source>Loss</source>
            <translation>Verlust</translation>
        </message>
        <message>
            <source>Prompts</source>
            <translation>Prompts</translation>
        </message>
        <message>
            <source>No fact chosen.</source>
            <translation>Kein Fakt gewählt.</translation>
        </message>
        <message>
            <source>Click a row, a point or an arrow.</source>
            <translation>Klicken Sie auf eine Zeile, einen Punkt oder einen Pfeil.</translation>
        </message>
        <message>
            <source>Fact</source>
            <translation>Fakt</translation>
        </message>
        <message>
            <source>Fact %1: %2</source>
            <translation>Fakt %1: %2</translation>
        </message>
        <message>
            <source>in the data set</source>
            <translation>in den Daten</translation>
        </message>
        <message>
            <source>none in the data set</source>
            <translation>keines in den Daten</translation>
        </message>
        <message>
            <source>the model says</source>
            <translation>das Modell sagt</translation>
        </message>
        <message>
            <source>none</source>
            <translation>keine</translation>
        </message>
        <message>
            <source>kept</source>
            <translation>behalten</translation>
        </message>
        <message>
            <source>excluded</source>
            <translation>ausgeschlossen</translation>
        </message>
        <message>
            <source>learned</source>
            <translation>gelernt</translation>
        </message>
        <message>
            <source>moved away</source>
            <translation>entfernt</translation>
        </message>
        <message>
            <source>not learned</source>
            <translation>nicht gelernt</translation>
        </message>
        <message>
            <source>by step %1</source>
            <translation>bis Schritt %1</translation>
        </message>
        <message>
            <source>after training</source>
            <translation>nach dem Training</translation>
        </message>
        <message>
            <source>%1 from the target</source>
            <translation>%1 vom Ziel</translation>
        </message>
        <message>
            <source>before %1</source>
            <translation>vorher %1</translation>
        </message>
        <message numerus="yes">
            <source>%n paraphrase(s)</source>
            <translation>
                <numerusform>%n Umschreibung</numerusform>
                <numerusform>%n Umschreibungen</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n neighbour(s)</source>
            <translation>
                <numerusform>%n Nachbar</numerusform>
                <numerusform>%n Nachbarn</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>seamark::FactTableModel</name>
        <message>
            <source>learned</source>
            <translation>gelernt</translation>
        </message>
        <message>
            <source>not learned</source>
            <translation>nicht gelernt</translation>
        </message>
        <message>
            <source>moved away</source>
            <translation>entfernt</translation>
        </message>
        <message>
            <source>kept</source>
            <translation>behalten</translation>
        </message>
        <message>
            <source>#</source>
            <translation>#</translation>
        </message>
        <message>
            <source>Prompt</source>
            <translation>Prompt</translation>
        </message>
        <message>
            <source>Target</source>
            <translation>Ziel</translation>
        </message>
        <message>
            <source>Original</source>
            <translation>Original</translation>
        </message>
        <message>
            <source>Distance</source>
            <translation>Distanz</translation>
        </message>
        <message>
            <source>Weight</source>
            <translation>Gewicht</translation>
        </message>
        <message>
            <source>Kept</source>
            <translation>Behalten</translation>
        </message>
        <message>
            <source>Outcome</source>
            <translation>Ergebnis</translation>
        </message>
        <message>
            <source>Relation</source>
            <translation>Relation</translation>
        </message>
        <message>
            <source>Loss</source>
            <translation>Verlust</translation>
        </message>
        <message>
            <source>Model's answer</source>
            <translation>Antwort des Modells</translation>
        </message>
        <message>
            <source>Answer after</source>
            <translation>Antwort danach</translation>
        </message>
        <message>
            <source>d after</source>
            <translation>d danach</translation>
        </message>
        <message>
            <source>Change</source>
            <translation>Änderung</translation>
        </message>
        <message>
            <source>Rank by loss</source>
            <translation>Rang n. Verlust</translation>
        </message>
        <message>
            <source>Case</source>
            <translation>Fall</translation>
        </message>
        <message>
            <source>Number of the fact in its file, from 1.</source>
            <translation>Nummer des Fakts in seiner Datei, ab 1.</translation>
        </message>
        <message>
            <source>The text that the model continues with the answer.</source>
            <translation>Der Text, den das Modell mit der Antwort fortsetzt.</translation>
        </message>
        <message>
            <source>The answer to be learned.</source>
            <translation>Die Antwort, die gelernt werden soll.</translation>
        </message>
        <message>
            <source>The data set's true answer.</source>
            <translation>Die wahre Antwort der Daten.</translation>
        </message>
        <message>
            <source>Target distance: how far the answer to be learned lies from the answer it replaces, in the chosen space. 0 means the same; for cosine at most 2.</source>
            <translation>Zieldistanz: wie weit die zu lernende Antwort im gewählten Raum von der alten entfernt ist. 0 heißt gleich; bei cosine höchstens 2.</translation>
        </message>
        <message>
            <source>Weight: how much a fact counts in the loss. 1 is normal. Only the ratio between facts matters.</source>
            <translation>Gewicht: wie viel ein Fakt im Verlust zählt. 1 ist normal. Nur das Verhältnis zwischen Fakten zählt.</translation>
        </message>
        <message>
            <source>Band: only facts whose distance lies between the two handles are trained. Excluded facts keep the reason.</source>
            <translation>Band: Nur Fakten mit einer Distanz zwischen den beiden Griffen werden trainiert. Ausgeschlossene behalten den Grund.</translation>
        </message>
        <message>
            <source>Learned: after training, the model's most likely next token is right at every position of the target.
Moved away: not learned, and the new answer lies farther from the target than the old one did.</source>
            <translation>Gelernt: Nach dem Training ist das wahrscheinlichste nächste Token an jeder Stelle des Ziels richtig.
Entfernt: nicht gelernt, und die neue Antwort liegt weiter vom Ziel als die alte.</translation>
        </message>
        <message>
            <source>Mean loss of the target's tokens after training, in nats.</source>
            <translation>Mittlerer Verlust der Ziel-Tokens nach dem Training, in nats.</translation>
        </message>
        <message>
            <source>What the untuned model answers.</source>
            <translation>Was das Modell vor dem Training antwortet.</translation>
        </message>
        <message>
            <source>What the tuned model answers.</source>
            <translation>Was das Modell nach dem Training antwortet.</translation>
        </message>
        <message>
            <source>Distance of the new answer from the target.</source>
            <translation>Distanz der neuen Antwort vom Ziel.</translation>
        </message>
        <message>
            <source>Distance after training minus before. Above 0: farther from the target.</source>
            <translation>Distanz nach dem Training minus vorher. Über 0: weiter vom Ziel.</translation>
        </message>
        <message>
            <source>Place of the fact by its loss after training; 1 is the lowest loss.</source>
            <translation>Platz des Fakts nach dem Verlust nach dem Training; 1 ist der kleinste.</translation>
        </message>
        <message>
            <source>Facts of one relation share their prompt's form.</source>
            <translation>Fakten einer Relation teilen die Form ihres Prompts.</translation>
        </message>
        <message>
            <source>Identifier of the fact in its file.</source>
            <translation>Kennung des Fakts in seiner Datei.</translation>
        </message>
    </context>
    <context>
        <name>seamark::FactTableView</name>
        <message>
            <source>Facts</source>
            <translation>Fakten</translation>
        </message>
        <message>
            <source>A click chooses a fact; Ctrl adds or removes, Shift extends.</source>
            <translation>Ein Klick wählt einen Fakt; Strg nimmt dazu oder weg, Umschalt erweitert.</translation>
        </message>
    </context>
    <context>
        <name>seamark::FactsPanel</name>
        <message>
            <source>Search prompt, target, original</source>
            <translation>Prompt, Ziel, Original suchen</translation>
        </message>
        <message>
            <source>Search facts</source>
            <translation>Fakten suchen</translation>
        </message>
        <message>
            <source>Shows the facts whose prompt, target, original or relation contain this text.</source>
            <translation>Zeigt Fakten, deren Prompt, Ziel, Original oder Relation diesen Text enthalten.</translation>
        </message>
        <message>
            <source>Search</source>
            <translation>Suchen</translation>
        </message>
        <message>
            <source>Kept</source>
            <translation>Behalten</translation>
        </message>
        <message>
            <source>Shows facts that the band keeps, or those that it excludes.</source>
            <translation>Zeigt Fakten, die das Band behält, oder die, die es ausschließt.</translation>
        </message>
        <message>
            <source>all</source>
            <translation>alle</translation>
        </message>
        <message>
            <source>kept</source>
            <translation>behalten</translation>
        </message>
        <message>
            <source>excluded</source>
            <translation>ausgeschlossen</translation>
        </message>
        <message>
            <source>Outcome</source>
            <translation>Ergebnis</translation>
        </message>
        <message>
            <source>Shows facts by what the current run made of them.</source>
            <translation>Zeigt Fakten danach, was der aktuelle Lauf aus ihnen gemacht hat.</translation>
        </message>
        <message>
            <source>learned</source>
            <translation>gelernt</translation>
        </message>
        <message>
            <source>not learned</source>
            <translation>nicht gelernt</translation>
        </message>
        <message>
            <source>moved away</source>
            <translation>entfernt</translation>
        </message>
        <message>
            <source>not trained</source>
            <translation>nicht trainiert</translation>
        </message>
        <message>
            <source>Relation</source>
            <translation>Relation</translation>
        </message>
        <message>
            <source>Shows facts of one relation.</source>
            <translation>Zeigt Fakten einer Relation.</translation>
        </message>
        <message>
            <source>Selected first</source>
            <translation>Auswahl zuerst</translation>
        </message>
        <message>
            <source>Lifts the selected facts to the top of the table.</source>
            <translation>Hebt die ausgewählten Fakten an den Anfang der Tabelle.</translation>
        </message>
        <message>
            <source>Columns</source>
            <translation>Spalten</translation>
        </message>
        <message>
            <source>Choose the columns of the table</source>
            <translation>Spalten der Tabelle wählen</translation>
        </message>
        <message>
            <source>Before</source>
            <translation>Vorher</translation>
        </message>
        <message>
            <source>Which old answer the outcomes are measured against. It only chooses what the moved-away mark starts from; both shares are always shown.</source>
            <translation>Gegen welche alte Antwort die Ergebnisse gemessen werden. Es wählt nur, wovon das Zeichen „entfernt“ ausgeht; beide Anteile stehen immer da.</translation>
        </message>
        <message>
            <source>dataset</source>
            <translation>Daten</translation>
        </message>
        <message>
            <source>model</source>
            <translation>Modell</translation>
        </message>
        <message>
            <source>No facts yet.</source>
            <translation>Noch keine Fakten.</translation>
        </message>
        <message>
            <source>Open a facts file or the demo.</source>
            <translation>Öffnen Sie eine Faktendatei oder die Demo.</translation>
        </message>
        <message>
            <source>Open facts…</source>
            <translation>Fakten öffnen …</translation>
        </message>
        <message>
            <source>No fact matches.</source>
            <translation>Kein Fakt passt.</translation>
        </message>
        <message>
            <source>%1 are hidden by the search and filters.</source>
            <translation>%1 sind durch Suche und Filter verborgen.</translation>
        </message>
        <message>
            <source>Clear filters</source>
            <translation>Filter aufheben</translation>
        </message>
        <message>
            <source>&lt;b&gt;%1&lt;/b&gt;: learned &lt;b&gt;%2&lt;/b&gt; of %3. Of %4 not learned, moved away &lt;b&gt;%5&lt;/b&gt; from the data set's answer, &lt;b&gt;%6&lt;/b&gt; from the model's (%7 and %8 of all).</source>
            <translation>&lt;b&gt;%1&lt;/b&gt;: gelernt &lt;b&gt;%2&lt;/b&gt; von %3. Von %4 nicht gelernten entfernt: &lt;b&gt;%5&lt;/b&gt; von der Antwort der Daten, &lt;b&gt;%6&lt;/b&gt; von der des Modells (%7 und %8 von allen).</translation>
        </message>
    </context>
    <context>
        <name>seamark::LivePanel</name>
        <message>
            <source>Log loss</source>
            <translation>Log-Verlust</translation>
        </message>
        <message>
            <source>Logarithmic axis of the loss.</source>
            <translation>Logarithmische Achse des Verlusts.</translation>
        </message>
        <message>
            <source>Smoothing</source>
            <translation>Glättung</translation>
        </message>
        <message>
            <source>Weight of the past in the smoothed loss. 0 shows every step as it is.</source>
            <translation>Gewicht der Vergangenheit im geglätteten Verlust. 0 zeigt jeden Schritt, wie er ist.</translation>
        </message>
        <message>
            <source>Overlay</source>
            <translation>Vergleich</translation>
        </message>
        <message>
            <source>Another run to compare with, dashed.</source>
            <translation>Ein weiterer Lauf zum Vergleich, gestrichelt.</translation>
        </message>
        <message>
            <source>Copy plot</source>
            <translation>Plot kopieren</translation>
        </message>
        <message>
            <source>Copy the focused plot, or the loss, as a picture (Ctrl+Shift+C)</source>
            <translation>Den Plot mit dem Fokus oder den Verlust als Bild kopieren (Strg+Umschalt+C)</translation>
        </message>
        <message>
            <source>Save plot data</source>
            <translation>Plotdaten sichern</translation>
        </message>
        <message>
            <source>Save the data of the focused plot, or of the loss, as CSV (Ctrl+Shift+D)</source>
            <translation>Die Daten des Plots mit dem Fokus oder des Verlusts als CSV sichern (Strg+Umschalt+D)</translation>
        </message>
        <message>
            <source>Loss</source>
            <translation>Verlust</translation>
        </message>
        <message>
            <source>Learned</source>
            <translation>Gelernt</translation>
        </message>
        <message>
            <source>Moved away</source>
            <translation>Entfernt</translation>
        </message>
        <message>
            <source>Learning rate</source>
            <translation>Lernrate</translation>
        </message>
        <message>
            <source>Gradient norm</source>
            <translation>Gradientennorm</translation>
        </message>
        <message>
            <source>Tokens/s</source>
            <translation>Tokens/s</translation>
        </message>
        <message>
            <source>Memory (GB)</source>
            <translation>Speicher (GB)</translation>
        </message>
        <message>
            <source>No curves yet.</source>
            <translation>Noch keine Kurven.</translation>
        </message>
        <message>
            <source>They appear with the first step.</source>
            <translation>Sie erscheinen mit dem ersten Schritt.</translation>
        </message>
        <message>
            <source>Live</source>
            <translation>Verlauf</translation>
        </message>
        <message>
            <source>Live: %1</source>
            <translation>Verlauf: %1</translation>
        </message>
        <message>
            <source>Curves: %1</source>
            <translation>Kurven: %1</translation>
        </message>
        <message>
            <source>none</source>
            <translation>keiner</translation>
        </message>
        <message>
            <source>Loss (mean over the facts trained together)</source>
            <translation>Verlust (Mittel der zusammen trainierten Fakten)</translation>
        </message>
        <message>
            <source>Loss (mean over the facts of a batch)</source>
            <translation>Verlust (Mittel über die Fakten eines Batches)</translation>
        </message>
        <message>
            <source>Step of a fact</source>
            <translation>Schritt eines Fakts</translation>
        </message>
        <message>
            <source>Step</source>
            <translation>Schritt</translation>
        </message>
        <message>
            <source>of %1 not learned</source>
            <translation>von %1 nicht gelernten</translation>
        </message>
        <message>
            <source>of %1</source>
            <translation>von %1</translation>
        </message>
        <message>
            <source>%1, of not learned</source>
            <translation>%1, der nicht gelernten</translation>
        </message>
        <message>
            <source>Learned, share of %1 facts</source>
            <translation>Gelernt, Anteil von %1 Fakten</translation>
        </message>
        <message>
            <source>Moved away from the data set's answer</source>
            <translation>Von der Antwort der Daten entfernt</translation>
        </message>
        <message>
            <source>Moved away from the model's answer</source>
            <translation>Von der Antwort des Modells entfernt</translation>
        </message>
    </context>
    <context>
        <name>seamark::MainWindow</name>
        <message>
            <source>Built-in facts and the default model.</source>
            <translation>Eingebaute Fakten und das Standardmodell.</translation>
        </message>
        <message>
            <source>Choose facts and a model; distances are ready in seconds.</source>
            <translation>Fakten und Modell wählen; Distanzen in Sekunden.</translation>
        </message>
        <message>
            <source>An .h5 file with facts, runs and selections.</source>
            <translation>Eine .h5-Datei mit Fakten, Läufen und Auswahlen.</translation>
        </message>
        <message>
            <source>COUNTERFACT, ZsRE, relations, or a JSON or CSV table.</source>
            <translation>COUNTERFACT, ZsRE, Relationen, JSON- oder CSV-Tabelle.</translation>
        </message>
        <message>
            <source>A directory with config.json, safetensors, tokenizer.</source>
            <translation>Ordner mit config.json, safetensors, Tokenizer.</translation>
        </message>
        <message>
            <source>Close panel %1</source>
            <translation>Feld %1 schließen</translation>
        </message>
        <message>
            <source>Float panel %1</source>
            <translation>Feld %1 ablösen</translation>
        </message>
        <message>
            <source>Close this panel; View brings it back</source>
            <translation>Schließt dieses Feld; Ansicht holt es zurück</translation>
        </message>
        <message>
            <source>Float this panel, or put it back</source>
            <translation>Löst dieses Feld ab oder setzt es zurück</translation>
        </message>
        <message>
            <source>Facts</source>
            <translation>Fakten</translation>
        </message>
        <message>
            <source>Fact</source>
            <translation>Fakt</translation>
        </message>
        <message>
            <source>Distance</source>
            <translation>Distanz</translation>
        </message>
        <message>
            <source>Run</source>
            <translation>Lauf</translation>
        </message>
        <message>
            <source>Queue</source>
            <translation>Warteschlange</translation>
        </message>
        <message>
            <source>Live</source>
            <translation>Verlauf</translation>
        </message>
        <message>
            <source>Spec</source>
            <translation>Spezifikation</translation>
        </message>
        <message>
            <source>Save spec</source>
            <translation>Spezifikation sichern</translation>
        </message>
        <message>
            <source>Specs (*.json)</source>
            <translation>Spezifikationen (*.json)</translation>
        </message>
        <message>
            <source>&amp;File</source>
            <translation>&amp;Datei</translation>
        </message>
        <message>
            <source>Open the &amp;demo</source>
            <translation>&amp;Demo öffnen</translation>
        </message>
        <message>
            <source>Opens the built-in facts and the default model</source>
            <translation>Öffnet die eingebauten Fakten und das Standardmodell</translation>
        </message>
        <message>
            <source>&amp;New session…</source>
            <translation>&amp;Neue Sitzung …</translation>
        </message>
        <message>
            <source>Chooses facts, and a model where none is open</source>
            <translation>Wählt Fakten, und ein Modell, wo keines offen ist</translation>
        </message>
        <message>
            <source>&amp;Open session…</source>
            <translation>Sitzung ö&amp;ffnen …</translation>
        </message>
        <message>
            <source>Opens a session file</source>
            <translation>Öffnet eine Sitzungsdatei</translation>
        </message>
        <message>
            <source>Open &amp;facts…</source>
            <translation>Fa&amp;kten öffnen …</translation>
        </message>
        <message>
            <source>Opens a facts file as a new session</source>
            <translation>Öffnet eine Faktendatei als neue Sitzung</translation>
        </message>
        <message>
            <source>Open &amp;model…</source>
            <translation>&amp;Modell öffnen …</translation>
        </message>
        <message>
            <source>Opens a model directory</source>
            <translation>Öffnet einen Modellordner</translation>
        </message>
        <message>
            <source>&amp;Recent sessions</source>
            <translation>&amp;Letzte Sitzungen</translation>
        </message>
        <message>
            <source>&amp;Save</source>
            <translation>&amp;Sichern</translation>
        </message>
        <message>
            <source>Saves the session</source>
            <translation>Sichert die Sitzung</translation>
        </message>
        <message>
            <source>Save &amp;as…</source>
            <translation>Sichern &amp;unter …</translation>
        </message>
        <message>
            <source>Saves the session under another name</source>
            <translation>Sichert die Sitzung unter anderem Namen</translation>
        </message>
        <message>
            <source>Save table as CSV…</source>
            <translation>Tabelle als CSV sichern …</translation>
        </message>
        <message>
            <source>Saves the shown rows and columns of the facts table</source>
            <translation>Sichert die gezeigten Zeilen und Spalten der Faktentabelle</translation>
        </message>
        <message>
            <source>Save table</source>
            <translation>Tabelle sichern</translation>
        </message>
        <message>
            <source>Tables (*.csv)</source>
            <translation>Tabellen (*.csv)</translation>
        </message>
        <message>
            <source>Save plot &amp;data as CSV…</source>
            <translation>&amp;Plotdaten als CSV sichern …</translation>
        </message>
        <message>
            <source>Saves the numbers of the focused plot</source>
            <translation>Sichert die Zahlen des Plots mit dem Fokus</translation>
        </message>
        <message>
            <source>&amp;Close session</source>
            <translation>Sitzung s&amp;chließen</translation>
        </message>
        <message>
            <source>Closes the session and shows the start page</source>
            <translation>Schließt die Sitzung und zeigt die Startseite</translation>
        </message>
        <message>
            <source>&amp;Quit</source>
            <translation>&amp;Beenden</translation>
        </message>
        <message>
            <source>Ends Seamark</source>
            <translation>Beendet Seamark</translation>
        </message>
        <message>
            <source>&amp;Edit</source>
            <translation>&amp;Bearbeiten</translation>
        </message>
        <message>
            <source>Undo</source>
            <translation>Rückgängig</translation>
        </message>
        <message>
            <source>Redo</source>
            <translation>Wiederholen</translation>
        </message>
        <message>
            <source>&amp;Copy facts</source>
            <translation>Fakten &amp;kopieren</translation>
        </message>
        <message>
            <source>Copies the selected facts as a table</source>
            <translation>Kopiert die ausgewählten Fakten als Tabelle</translation>
        </message>
        <message>
            <source>Copy &amp;plot</source>
            <translation>&amp;Plot kopieren</translation>
        </message>
        <message>
            <source>Copies the focused plot as a picture</source>
            <translation>Kopiert den Plot mit dem Fokus als Bild</translation>
        </message>
        <message>
            <source>&amp;View</source>
            <translation>&amp;Ansicht</translation>
        </message>
        <message>
            <source>&amp;Panels</source>
            <translation>&amp;Felder</translation>
        </message>
        <message>
            <source>Layout &amp;Explore</source>
            <translation>Anordnung &amp;Erkunden</translation>
        </message>
        <message>
            <source>Facts, distances, outcomes</source>
            <translation>Fakten, Distanzen, Ergebnisse</translation>
        </message>
        <message>
            <source>Layout &amp;Train</source>
            <translation>Anordnung &amp;Trainieren</translation>
        </message>
        <message>
            <source>Run form, queue, curves</source>
            <translation>Formular, Warteschlange, Kurven</translation>
        </message>
        <message>
            <source>&amp;Restore default layout</source>
            <translation>&amp;Standardanordnung</translation>
        </message>
        <message>
            <source>Puts all panels of this layout back</source>
            <translation>Setzt alle Felder dieser Anordnung zurück</translation>
        </message>
        <message>
            <source>&amp;Next panel</source>
            <translation>&amp;Nächstes Feld</translation>
        </message>
        <message>
            <source>Moves the focus to the next panel</source>
            <translation>Setzt den Fokus in das nächste Feld</translation>
        </message>
        <message>
            <source>Pre&amp;vious panel</source>
            <translation>&amp;Voriges Feld</translation>
        </message>
        <message>
            <source>Moves the focus to the previous panel</source>
            <translation>Setzt den Fokus in das vorige Feld</translation>
        </message>
        <message>
            <source>&amp;Jobs</source>
            <translation>Auf&amp;träge</translation>
        </message>
        <message>
            <source>Lists what is going on</source>
            <translation>Zeigt, was gerade läuft</translation>
        </message>
        <message>
            <source>P&amp;alette</source>
            <translation>F&amp;arben</translation>
        </message>
        <message>
            <source>System</source>
            <translation>System</translation>
        </message>
        <message>
            <source>Light</source>
            <translation>Hell</translation>
        </message>
        <message>
            <source>Dark</source>
            <translation>Dunkel</translation>
        </message>
        <message>
            <source>Colours of the window</source>
            <translation>Farben des Fensters</translation>
        </message>
        <message>
            <source>&amp;Language</source>
            <translation>S&amp;prache</translation>
        </message>
        <message>
            <source>Language of the window, from the next start on</source>
            <translation>Sprache des Fensters, ab dem nächsten Start</translation>
        </message>
        <message>
            <source>The language changes at the next start.</source>
            <translation>Die Sprache wechselt beim nächsten Start.</translation>
        </message>
        <message>
            <source>&amp;Full screen</source>
            <translation>&amp;Vollbild</translation>
        </message>
        <message>
            <source>Fills the screen, or leaves it</source>
            <translation>Füllt den Bildschirm oder verlässt ihn</translation>
        </message>
        <message>
            <source>Fac&amp;ts</source>
            <translation>&amp;Fakten</translation>
        </message>
        <message>
            <source>&amp;Search</source>
            <translation>&amp;Suchen</translation>
        </message>
        <message>
            <source>Searches the facts</source>
            <translation>Durchsucht die Fakten</translation>
        </message>
        <message>
            <source>Select &amp;all</source>
            <translation>&amp;Alles auswählen</translation>
        </message>
        <message>
            <source>Selects all facts</source>
            <translation>Wählt alle Fakten aus</translation>
        </message>
        <message>
            <source>Select &amp;none</source>
            <translation>&amp;Nichts auswählen</translation>
        </message>
        <message>
            <source>Clears the selection</source>
            <translation>Hebt die Auswahl auf</translation>
        </message>
        <message>
            <source>&amp;Invert selection</source>
            <translation>Auswahl &amp;umkehren</translation>
        </message>
        <message>
            <source>Selects what is not selected</source>
            <translation>Wählt aus, was nicht ausgewählt ist</translation>
        </message>
        <message>
            <source>Name the selection…</source>
            <translation>Auswahl benennen …</translation>
        </message>
        <message>
            <source>Keeps the selection under a name</source>
            <translation>Bewahrt die Auswahl unter einem Namen auf</translation>
        </message>
        <message>
            <source>&amp;Band</source>
            <translation>&amp;Band</translation>
        </message>
        <message>
            <source>Goes to the low handle of the band</source>
            <translation>Geht zum unteren Griff des Bandes</translation>
        </message>
        <message>
            <source>&amp;Run</source>
            <translation>&amp;Lauf</translation>
        </message>
        <message>
            <source>&amp;Train kept facts…</source>
            <translation>Behaltene Fakten &amp;trainieren …</translation>
        </message>
        <message>
            <source>Shows the form of a run of the kept facts</source>
            <translation>Zeigt das Formular für einen Lauf der behaltenen Fakten</translation>
        </message>
        <message>
            <source>&amp;Launch</source>
            <translation>&amp;Starten</translation>
        </message>
        <message>
            <source>Starts the run of the form</source>
            <translation>Startet den Lauf des Formulars</translation>
        </message>
        <message>
            <source>Add to &amp;queue</source>
            <translation>In die &amp;Warteschlange</translation>
        </message>
        <message>
            <source>Runs it after the runs before it</source>
            <translation>Läuft nach den Läufen davor</translation>
        </message>
        <message>
            <source>&amp;Pause or continue</source>
            <translation>&amp;Anhalten oder fortsetzen</translation>
        </message>
        <message>
            <source>Waits before the next step, or goes on</source>
            <translation>Wartet vor dem nächsten Schritt oder macht weiter</translation>
        </message>
        <message>
            <source>&amp;One step</source>
            <translation>&amp;Ein Schritt</translation>
        </message>
        <message>
            <source>Runs one step, then waits again</source>
            <translation>Macht einen Schritt und wartet wieder</translation>
        </message>
        <message>
            <source>&amp;Stop and keep</source>
            <translation>Beenden und &amp;behalten</translation>
        </message>
        <message>
            <source>Ends the run at the next step and keeps what was learned</source>
            <translation>Beendet den Lauf beim nächsten Schritt und behält das Gelernte</translation>
        </message>
        <message>
            <source>&amp;Help</source>
            <translation>&amp;Hilfe</translation>
        </message>
        <message>
            <source>&amp;Explain the focused term</source>
            <translation>Begriff im Fokus &amp;erklären</translation>
        </message>
        <message>
            <source>Shows what the focused control means</source>
            <translation>Zeigt, was das Element im Fokus bedeutet</translation>
        </message>
        <message>
            <source>&amp;About Seamark</source>
            <translation>&amp;Über Seamark</translation>
        </message>
        <message>
            <source>Version, licence</source>
            <translation>Version, Lizenz</translation>
        </message>
        <message>
            <source>Tool bar</source>
            <translation>Werkzeugleiste</translation>
        </message>
        <message>
            <source>Layout</source>
            <translation>Anordnung</translation>
        </message>
        <message>
            <source>Explore</source>
            <translation>Erkunden</translation>
        </message>
        <message>
            <source>Facts, distances, outcomes (Ctrl+1)</source>
            <translation>Fakten, Distanzen, Ergebnisse (Strg+1)</translation>
        </message>
        <message>
            <source>Train</source>
            <translation>Trainieren</translation>
        </message>
        <message>
            <source>Run form, queue, curves (Ctrl+2)</source>
            <translation>Formular, Warteschlange, Kurven (Strg+2)</translation>
        </message>
        <message>
            <source>The current run: every view's outcomes come from it.</source>
            <translation>Der aktuelle Lauf: Alle Ansichten zeigen seine Ergebnisse.</translation>
        </message>
        <message>
            <source>Selection</source>
            <translation>Auswahl</translation>
        </message>
        <message>
            <source>Selected facts; a named selection is kept in the session.</source>
            <translation>Ausgewählte Fakten; eine benannte Auswahl bleibt in der Sitzung.</translation>
        </message>
        <message>
            <source>Name the selection</source>
            <translation>Auswahl benennen</translation>
        </message>
        <message>
            <source>Keep the selection under a name (Ctrl+G)</source>
            <translation>Bewahrt die Auswahl unter einem Namen auf (Strg+G)</translation>
        </message>
        <message>
            <source>Invert selection</source>
            <translation>Auswahl umkehren</translation>
        </message>
        <message>
            <source>Select what is not selected (Ctrl+I)</source>
            <translation>Wählt aus, was nicht ausgewählt ist (Strg+I)</translation>
        </message>
        <message>
            <source>Clear selection</source>
            <translation>Auswahl aufheben</translation>
        </message>
        <message>
            <source>Clear the selection (Ctrl+Shift+A)</source>
            <translation>Hebt die Auswahl auf (Strg+Umschalt+A)</translation>
        </message>
        <message>
            <source>Message</source>
            <translation>Meldung</translation>
        </message>
        <message>
            <source>Jobs</source>
            <translation>Aufträge</translation>
        </message>
        <message>
            <source>What is going on; each job can be cancelled (Ctrl+J)</source>
            <translation>Was gerade läuft; jeder Auftrag lässt sich abbrechen (Strg+J)</translation>
        </message>
        <message>
            <source>Progress of the job</source>
            <translation>Fortschritt des Auftrags</translation>
        </message>
        <message>
            <source>Progress of the job that runs</source>
            <translation>Fortschritt des laufenden Auftrags</translation>
        </message>
        <message>
            <source>Cancel the job</source>
            <translation>Auftrag abbrechen</translation>
        </message>
        <message>
            <source>Cancel the job; a run stops and keeps what was learned</source>
            <translation>Bricht den Auftrag ab; ein Lauf endet und behält das Gelernte</translation>
        </message>
        <message>
            <source>Run %1 is going on in this session. Stop it before opening another one.</source>
            <translation>Lauf %1 ist in dieser Sitzung im Gang. Beenden Sie ihn, bevor Sie eine andere öffnen.</translation>
        </message>
        <message>
            <source>Stop and keep</source>
            <translation>Beenden und behalten</translation>
        </message>
        <message>
            <source>Save the session?</source>
            <translation>Sitzung sichern?</translation>
        </message>
        <message>
            <source>%1 has changes that are not saved.</source>
            <translation>%1 hat Änderungen, die nicht gesichert sind.</translation>
        </message>
        <message>
            <source>Save session</source>
            <translation>Sitzung sichern</translation>
        </message>
        <message>
            <source>Sessions (*.h5)</source>
            <translation>Sitzungen (*.h5)</translation>
        </message>
        <message>
            <source>%1 is not there. It may have been moved or its drive is not mounted.</source>
            <translation>%1 ist nicht da. Die Datei wurde verschoben, oder ihr Laufwerk ist nicht eingehängt.</translation>
        </message>
        <message>
            <source>Locate…</source>
            <translation>Suchen …</translation>
        </message>
        <message>
            <source>Open facts</source>
            <translation>Fakten öffnen</translation>
        </message>
        <message>
            <source>Facts (*.json *.jsonl *.csv);;All files (*)</source>
            <translation>Fakten (*.json *.jsonl *.csv);;Alle Dateien (*)</translation>
        </message>
        <message>
            <source>Open session</source>
            <translation>Sitzung öffnen</translation>
        </message>
        <message>
            <source>Sessions (*.h5);;All files (*)</source>
            <translation>Sitzungen (*.h5);;Alle Dateien (*)</translation>
        </message>
        <message>
            <source>Open model directory</source>
            <translation>Modellordner öffnen</translation>
        </message>
        <message>
            <source>Save plot data</source>
            <translation>Plotdaten sichern</translation>
        </message>
        <message>
            <source>Stop the run?</source>
            <translation>Lauf beenden?</translation>
        </message>
        <message>
            <source>Run %1 is going on. It can be stopped after this step; what was learned is kept.</source>
            <translation>Lauf %1 ist im Gang. Er kann nach diesem Schritt beendet werden; das Gelernte bleibt.</translation>
        </message>
        <message>
            <source>Stop, keep and close</source>
            <translation>Beenden, behalten und schließen</translation>
        </message>
        <message>
            <source>Keep running</source>
            <translation>Weiterlaufen lassen</translation>
        </message>
        <message>
            <source>Stopping after this step. The window closes by itself.</source>
            <translation>Endet nach diesem Schritt. Das Fenster schließt sich selbst.</translation>
        </message>
        <message>
            <source>Open the demo</source>
            <translation>Demo öffnen</translation>
        </message>
        <message>
            <source>Loading the model…</source>
            <translation>Modell wird geladen …</translation>
        </message>
        <message>
            <source>Open model…</source>
            <translation>Modell öffnen …</translation>
        </message>
        <message>
            <source>Show outcomes</source>
            <translation>Ergebnisse zeigen</translation>
        </message>
        <message>
            <source>What the run made of each fact</source>
            <translation>Was der Lauf aus jedem Fakt gemacht hat</translation>
        </message>
        <message>
            <source>Train %1 facts…</source>
            <translation>%1 Fakten trainieren …</translation>
        </message>
        <message>
            <source>The band keeps no fact</source>
            <translation>Das Band behält keinen Fakt</translation>
        </message>
        <message>
            <source>none</source>
            <translation>keiner</translation>
        </message>
        <message>
            <source>Run: %1 (new)</source>
            <translation>Lauf: %1 (neu)</translation>
        </message>
        <message>
            <source>Spec: %1</source>
            <translation>Spezifikation: %1</translation>
        </message>
        <message>
            <source>none named</source>
            <translation>keine benannt</translation>
        </message>
        <message>
            <source>choose…</source>
            <translation>wählen …</translation>
        </message>
        <message>
            <source>no model</source>
            <translation>kein Modell</translation>
        </message>
        <message>
            <source>Ready</source>
            <translation>Bereit</translation>
        </message>
        <message>
            <source>%1 facts</source>
            <translation>%1 Fakten</translation>
        </message>
        <message>
            <source>%1 kept</source>
            <translation>%1 behalten</translation>
        </message>
        <message>
            <source>%1 selected</source>
            <translation>%1 ausgewählt</translation>
        </message>
        <message>
            <source>No jobs</source>
            <translation>Keine Aufträge</translation>
        </message>
        <message numerus="yes">
            <source>%n job(s)</source>
            <translation>
                <numerusform>%n Auftrag</numerusform>
                <numerusform>%n Aufträge</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>CPU, %n thread(s)</source>
            <translation>
                <numerusform>CPU, %n Thread</numerusform>
                <numerusform>CPU, %n Threads</numerusform>
            </translation>
        </message>
        <message>
            <source>not saved</source>
            <translation>nicht gesichert</translation>
        </message>
        <message>
            <source>changed</source>
            <translation>geändert</translation>
        </message>
        <message>
            <source>saved</source>
            <translation>gesichert</translation>
        </message>
        <message>
            <source>%1 – cancel</source>
            <translation>%1 – abbrechen</translation>
        </message>
        <message>
            <source>Name for %1 facts:</source>
            <translation>Name für %1 Fakten:</translation>
        </message>
        <message>
            <source>About Seamark</source>
            <translation>Über Seamark</translation>
        </message>
        <message>
            <source>&lt;b&gt;Seamark %1&lt;/b&gt;&lt;p&gt;A workbench for fact fine-tuning of language models: which facts a model will learn, and why not the others.&lt;/p&gt;&lt;p&gt;Licence: GNU General Public License 3 or later.&lt;/p&gt;</source>
            <translation>&lt;b&gt;Seamark %1&lt;/b&gt;&lt;p&gt;Eine Werkbank für das Feintuning von Sprachmodellen auf Fakten: welche Fakten ein Modell lernt, und warum die anderen nicht.&lt;/p&gt;&lt;p&gt;Lizenz: GNU General Public License 3 oder neuer.&lt;/p&gt;</translation>
        </message>
        <message>
            <source>Seamark did not close properly on %1. Its session can be recovered.</source>
            <translation>Seamark wurde am %1 nicht richtig beendet. Die Sitzung lässt sich wiederherstellen.</translation>
        </message>
        <message>
            <source>Recover</source>
            <translation>Wiederherstellen</translation>
        </message>
    </context>
    <context>
        <name>seamark::MessageBar</name>
        <message>
            <source>Message</source>
            <translation>Meldung</translation>
        </message>
        <message>
            <source>Close message</source>
            <translation>Meldung schließen</translation>
        </message>
        <message>
            <source>Close this message</source>
            <translation>Diese Meldung schließen</translation>
        </message>
    </context>
    <context>
        <name>seamark::QueuePanel</name>
        <message>
            <source>starting</source>
            <translation>beginnt</translation>
        </message>
        <message>
            <source>%1, %2 of %3</source>
            <translation>%1, %2 von %3</translation>
        </message>
        <message>
            <source>step %1 of %2</source>
            <translation>Schritt %1 von %2</translation>
        </message>
        <message>
            <source>Pause</source>
            <translation>Anhalten</translation>
        </message>
        <message>
            <source>Waits before the next step (F8)</source>
            <translation>Wartet vor dem nächsten Schritt (F8)</translation>
        </message>
        <message>
            <source>One step</source>
            <translation>Ein Schritt</translation>
        </message>
        <message>
            <source>Runs one step, then waits again (F10)</source>
            <translation>Macht einen Schritt und wartet wieder (F10)</translation>
        </message>
        <message>
            <source>Continue</source>
            <translation>Fortsetzen</translation>
        </message>
        <message>
            <source>Goes on after a pause (F8)</source>
            <translation>Macht nach dem Anhalten weiter (F8)</translation>
        </message>
        <message>
            <source>Stop and keep</source>
            <translation>Beenden und behalten</translation>
        </message>
        <message>
            <source>Ends the run at the next step and keeps what was learned (Shift+F8)</source>
            <translation>Beendet den Lauf beim nächsten Schritt und behält das Gelernte (Umschalt+F8)</translation>
        </message>
        <message>
            <source>Progress of the run</source>
            <translation>Fortschritt des Laufs</translation>
        </message>
        <message>
            <source>Steps done of the running run</source>
            <translation>Getane Schritte des laufenden Laufs</translation>
        </message>
        <message>
            <source>Runs</source>
            <translation>Läufe</translation>
        </message>
        <message>
            <source>A click makes a run the current one: every view's outcomes come from it.</source>
            <translation>Ein Klick macht einen Lauf zum aktuellen: Alle Ansichten zeigen seine Ergebnisse.</translation>
        </message>
        <message>
            <source>Remove from the queue</source>
            <translation>Aus der Warteschlange nehmen</translation>
        </message>
        <message>
            <source>Continue the run</source>
            <translation>Lauf fortsetzen</translation>
        </message>
        <message>
            <source>Nothing is running.</source>
            <translation>Nichts läuft.</translation>
        </message>
        <message>
            <source>Set up a run at the left.</source>
            <translation>Richten Sie links einen Lauf ein.</translation>
        </message>
        <message>
            <source>paused</source>
            <translation>angehalten</translation>
        </message>
    </context>
    <context>
        <name>seamark::RunForm</name>
        <message>
            <source>Train on</source>
            <translation>Trainiert</translation>
        </message>
        <message>
            <source>Advanced</source>
            <translation>Erweitert</translation>
        </message>
        <message>
            <source>Advanced settings</source>
            <translation>Erweiterte Einstellungen</translation>
        </message>
        <message>
            <source>Settings that rarely need a change.</source>
            <translation>Einstellungen, die selten geändert werden.</translation>
        </message>
        <message>
            <source>What has to be corrected</source>
            <translation>Was zu berichtigen ist</translation>
        </message>
        <message>
            <source>What has to be corrected before a launch.</source>
            <translation>Was vor dem Start zu berichtigen ist.</translation>
        </message>
        <message>
            <source>Add to queue</source>
            <translation>In die Schlange</translation>
        </message>
        <message>
            <source>Runs it after the runs before it (Ctrl+Shift+Return)</source>
            <translation>Läuft nach den Läufen davor (Strg+Umschalt+Eingabe)</translation>
        </message>
        <message>
            <source>Launch</source>
            <translation>Starten</translation>
        </message>
        <message>
            <source>Starts the run (Ctrl+Return)</source>
            <translation>Startet den Lauf (Strg+Eingabe)</translation>
        </message>
        <message>
            <source>Source: %1.</source>
            <translation>Quelle: %1.</translation>
        </message>
        <message>
            <source>Write whole numbers, as in 0, 3, 5-8.</source>
            <translation>Ganze Zahlen, wie 0, 3, 5-8.</translation>
        </message>
        <message>
            <source>Must be a whole number.</source>
            <translation>Muss eine ganze Zahl sein.</translation>
        </message>
        <message>
            <source>Change %1</source>
            <translation>%1 ändern</translation>
        </message>
        <message>
            <source>%1 settings, all at their defaults</source>
            <translation>%1 Einstellungen, alle Standard</translation>
        </message>
        <message>
            <source>%1 settings, %2 changed</source>
            <translation>%1 Einstellungen, %2 geändert</translation>
        </message>
        <message>
            <source>&lt;b&gt;%1 facts&lt;/b&gt;; distances are not there yet</source>
            <translation>&lt;b&gt;%1 Fakten&lt;/b&gt;; noch ohne Distanzen</translation>
        </message>
        <message>
            <source>No facts yet.</source>
            <translation>Noch keine Fakten.</translation>
        </message>
        <message>
            <source>&lt;b&gt;All facts (%1)&lt;/b&gt;</source>
            <translation>&lt;b&gt;Alle Fakten (%1)&lt;/b&gt;</translation>
        </message>
        <message>
            <source>&lt;b&gt;Kept by the band (%1)&lt;/b&gt;: %2 to %3</source>
            <translation>&lt;b&gt;Vom Band behalten (%1)&lt;/b&gt;: %2 bis %3</translation>
        </message>
        <message>
            <source>One adapter for each of %1 facts, %2 steps each.</source>
            <translation>Je ein Adapter für %1 Fakten, je %2 Schritte.</translation>
        </message>
        <message>
            <source>One adapter for %1 facts, %2 steps of %3.</source>
            <translation>Ein Adapter für %1 Fakten, %2 Schritte zu %3.</translation>
        </message>
        <message numerus="yes">
            <source>&lt;span style='color:%1'&gt;%n field(s) to correct: &lt;a href='#' style='color:%1'&gt;%2&lt;/a&gt;&lt;/span&gt;</source>
            <translation>
                <numerusform>&lt;span style='color:%1'&gt;%n Feld zu berichtigen: &lt;a href='#' style='color:%1'&gt;%2&lt;/a&gt;&lt;/span&gt;</numerusform>
                <numerusform>&lt;span style='color:%1'&gt;%n Felder zu berichtigen: &lt;a href='#' style='color:%1'&gt;%2&lt;/a&gt;&lt;/span&gt;</numerusform>
            </translation>
        </message>
        <message>
            <source>Open facts first.</source>
            <translation>Öffnen Sie zuerst Fakten.</translation>
        </message>
        <message>
            <source>The model is being loaded.</source>
            <translation>Das Modell wird geladen.</translation>
        </message>
        <message>
            <source>Open a model first.</source>
            <translation>Öffnen Sie zuerst ein Modell.</translation>
        </message>
        <message>
            <source>The band keeps no fact</source>
            <translation>Das Band behält keinen Fakt</translation>
        </message>
    </context>
    <context>
        <name>seamark::RunListModel</name>
        <message>
            <source>queued</source>
            <translation>wartet</translation>
        </message>
        <message>
            <source>band</source>
            <translation>Band</translation>
        </message>
        <message>
            <source>all</source>
            <translation>alle</translation>
        </message>
        <message>
            <source>State</source>
            <translation>Zustand</translation>
        </message>
        <message>
            <source>Run</source>
            <translation>Lauf</translation>
        </message>
        <message>
            <source>Facts</source>
            <translation>Fakten</translation>
        </message>
        <message>
            <source>Weights</source>
            <translation>Gewichte</translation>
        </message>
        <message>
            <source>Progress</source>
            <translation>Fortschritt</translation>
        </message>
        <message>
            <source>Time</source>
            <translation>Zeit</translation>
        </message>
        <message>
            <source>Learned</source>
            <translation>Gelernt</translation>
        </message>
    </context>
    <context>
        <name>seamark::SessionDocument</name>
        <message>
            <source>Untitled</source>
            <translation>Ohne Titel</translation>
        </message>
        <message>
            <source>Demo</source>
            <translation>Demo</translation>
        </message>
        <message>
            <source>Open %1</source>
            <translation>%1 öffnen</translation>
        </message>
        <message>
            <source>%1 of %2 records were skipped. Record %3: %4: %5</source>
            <translation>%1 von %2 Datensätzen wurden übersprungen. Datensatz %3: %4: %5</translation>
        </message>
        <message>
            <source>A run in this session was interrupted. All its committed steps are here.</source>
            <translation>Ein Lauf dieser Sitzung wurde unterbrochen. Alle gesicherten Schritte sind da.</translation>
        </message>
        <message>
            <source>Continue the run</source>
            <translation>Lauf fortsetzen</translation>
        </message>
        <message>
            <source>A run holds the model. Stop it before opening another one.</source>
            <translation>Ein Lauf hält das Modell. Beenden Sie ihn, bevor Sie ein anderes öffnen.</translation>
        </message>
        <message>
            <source>Load %1</source>
            <translation>%1 laden</translation>
        </message>
        <message>
            <source>The model %1 is not on this computer, so there are no distances yet. Run packaging/run.sh to fetch the default model, or open a model directory.</source>
            <translation>Das Modell %1 ist nicht auf diesem Rechner, daher gibt es noch keine Distanzen. packaging/run.sh holt das Standardmodell; oder öffnen Sie einen Modellordner.</translation>
        </message>
        <message>
            <source>The session is saved when the run ends; its steps are already on disk.</source>
            <translation>Die Sitzung wird gesichert, wenn der Lauf endet; seine Schritte liegen schon auf der Platte.</translation>
        </message>
        <message>
            <source>Save %1</source>
            <translation>%1 sichern</translation>
        </message>
        <message>
            <source>Target distances</source>
            <translation>Zieldistanzen</translation>
        </message>
        <message>
            <source>Change band</source>
            <translation>Band ändern</translation>
        </message>
        <message>
            <source>Change selection</source>
            <translation>Auswahl ändern</translation>
        </message>
        <message>
            <source>Select all</source>
            <translation>Alles auswählen</translation>
        </message>
        <message>
            <source>Clear selection</source>
            <translation>Auswahl aufheben</translation>
        </message>
        <message>
            <source>Invert selection</source>
            <translation>Auswahl umkehren</translation>
        </message>
        <message>
            <source>A run needs a model. Open one first.</source>
            <translation>Ein Lauf braucht ein Modell. Öffnen Sie zuerst eines.</translation>
        </message>
        <message>
            <source>Run %1</source>
            <translation>Lauf %1</translation>
        </message>
        <message>
            <source>Run %1 failed. %2</source>
            <translation>Lauf %1 ist gescheitert. %2</translation>
        </message>
        <message>
            <source>Next tokens</source>
            <translation>Nächste Tokens</translation>
        </message>
    </context>
    <context>
        <name>seamark::SpecPanel</name>
        <message>
            <source>Spec as JSON</source>
            <translation>Spezifikation als JSON</translation>
        </message>
        <message>
            <source>The spec that Launch runs; `seamark run` accepts it unchanged.</source>
            <translation>Die Spezifikation, die Starten ausführt; `seamark run` nimmt sie unverändert.</translation>
        </message>
        <message>
            <source>Copy</source>
            <translation>Kopieren</translation>
        </message>
        <message>
            <source>Copy the spec</source>
            <translation>Spezifikation kopieren</translation>
        </message>
        <message>
            <source>Save…</source>
            <translation>Sichern …</translation>
        </message>
        <message>
            <source>Save the spec as a file for `seamark run`</source>
            <translation>Sichert die Spezifikation als Datei für `seamark run`</translation>
        </message>
        <message>
            <source>differs from %1</source>
            <translation>anders als %1</translation>
        </message>
        <message>
            <source>not valid</source>
            <translation>nicht gültig</translation>
        </message>
    </context>
    <context>
        <name>seamark::WelcomePage</name>
        <message>
            <source>today %1</source>
            <translation>heute %1</translation>
        </message>
        <message>
            <source>yesterday</source>
            <translation>gestern</translation>
        </message>
        <message>
            <source>See which facts a language model will learn,
why the others will not, and what you can change.</source>
            <translation>Sehen, welche Fakten ein Sprachmodell lernt,
warum die anderen nicht, und was sich ändern lässt.</translation>
        </message>
        <message>
            <source>Or drop a session, a facts file or a model directory on this window.</source>
            <translation>Oder eine Sitzung, Fakten oder einen Modellordner hierher ziehen.</translation>
        </message>
        <message>
            <source>Recent sessions</source>
            <translation>Letzte Sitzungen</translation>
        </message>
        <message>
            <source>Clear list</source>
            <translation>Liste leeren</translation>
        </message>
        <message>
            <source>Forgets the list; the files stay.</source>
            <translation>Vergisst die Liste; die Dateien bleiben.</translation>
        </message>
        <message>
            <source>Session</source>
            <translation>Sitzung</translation>
        </message>
        <message>
            <source>Model</source>
            <translation>Modell</translation>
        </message>
        <message>
            <source>Facts</source>
            <translation>Fakten</translation>
        </message>
        <message>
            <source>Runs</source>
            <translation>Läufe</translation>
        </message>
        <message>
            <source>Changed</source>
            <translation>Geändert</translation>
        </message>
        <message>
            <source>Opens a session that you had open before.</source>
            <translation>Öffnet eine Sitzung, die schon offen war.</translation>
        </message>
        <message>
            <source>None yet. A session appears here when it is saved.</source>
            <translation>Noch keine. Eine Sitzung erscheint hier, wenn sie gesichert ist.</translation>
        </message>
        <message>
            <source>This computer</source>
            <translation>Dieser Rechner</translation>
        </message>
        <message>
            <source>Processor</source>
            <translation>Prozessor</translation>
        </message>
        <message numerus="yes">
            <source>%n thread(s)</source>
            <translation>
                <numerusform>%n Thread</numerusform>
                <numerusform>%n Threads</numerusform>
            </translation>
        </message>
        <message>
            <source>A run takes all but one of them, so that this window stays quick.</source>
            <translation>Ein Lauf nimmt alle bis auf einen, damit das Fenster flink bleibt.</translation>
        </message>
        <message>
            <source>Models</source>
            <translation>Modelle</translation>
        </message>
        <message>
            <source>Interrupted runs</source>
            <translation>Unterbrochene Läufe</translation>
        </message>
        <message>
            <source>kept</source>
            <translation>behalten</translation>
        </message>
        <message>
            <source>Each step is on disk when it is done; opening the session again offers to continue.</source>
            <translation>Jeder Schritt liegt sofort auf der Platte; beim Öffnen der Sitzung geht es weiter.</translation>
        </message>
        <message>
            <source>Not found. It may have been moved or its drive is not mounted.</source>
            <translation>Nicht gefunden: verschoben, oder das Laufwerk ist nicht eingehängt.</translation>
        </message>
        <message>
            <source>none found</source>
            <translation>keine gefunden</translation>
        </message>
        <message numerus="yes">
            <source>%n found</source>
            <translation>
                <numerusform>%n gefunden</numerusform>
                <numerusform>%n gefunden</numerusform>
            </translation>
        </message>
        <message>
            <source>packaging/run.sh fetches the default model; or open a model directory.</source>
            <translation>packaging/run.sh holt das Standardmodell; oder einen Modellordner öffnen.</translation>
        </message>
    </context>
    <context>
        <name>Figure</name>
        <message>
            <source>What the session %1 found</source>
            <translation>Was die Sitzung %1 ergab</translation>
        </message>
        <message>
            <source>Results over several runs</source>
            <translation>Ergebnisse über mehrere Läufe</translation>
        </message>
        <message>
            <source>Written by Seamark %1. Intervals of shares are Wilson&apos;s at 95 %; intervals of means are percentile bootstrap over facts, 10,000 resamples. An interval from one run says nothing about other seeds, models or data.</source>
            <translation>Geschrieben von Seamark %1. Intervalle von Anteilen sind Wilson-Intervalle zu 95 %; Intervalle von Mitteln sind Perzentil-Bootstrap über Fakten mit 10.000 Stichproben. Ein Intervall aus einem Lauf sagt nichts über andere Seeds, Modelle oder Daten.</translation>
        </message>
        <message>
            <source>%1 facts from %2; model %3.</source>
            <translation>%1 Fakten aus %2; Modell %3.</translation>
        </message>
        <message>
            <source>runs</source>
            <translation>Läufe</translation>
        </message>
        <message>
            <source>facts trained in %1</source>
            <translation>in %1 trainierte Fakten</translation>
        </message>
        <message>
            <source>answered with the target</source>
            <translation>mit dem Ziel beantwortet</translation>
        </message>
        <message>
            <source>of %1 not learned moved away</source>
            <translation>von %1 nicht gelernten entfernten sich</translation>
        </message>
        <message>
            <source>Target distances</source>
            <translation>Zieldistanzen</translation>
        </message>
        <message>
            <source>Space</source>
            <translation>Raum</translation>
        </message>
        <message>
            <source>Metric</source>
            <translation>Metrik</translation>
        </message>
        <message>
            <source>From</source>
            <translation>Von</translation>
        </message>
        <message>
            <source>Facts</source>
            <translation>Fakten</translation>
        </message>
        <message>
            <source>Mean</source>
            <translation>Mittel</translation>
        </message>
        <message>
            <source>Sd</source>
            <translation>SD</translation>
        </message>
        <message>
            <source>Undefined</source>
            <translation>Undefiniert</translation>
        </message>
        <message>
            <source>Runs</source>
            <translation>Läufe</translation>
        </message>
        <message>
            <source>Run</source>
            <translation>Lauf</translation>
        </message>
        <message>
            <source>State</source>
            <translation>Zustand</translation>
        </message>
        <message>
            <source>Method</source>
            <translation>Methode</translation>
        </message>
        <message>
            <source>Mode</source>
            <translation>Modus</translation>
        </message>
        <message>
            <source>Weights</source>
            <translation>Gewichte</translation>
        </message>
        <message>
            <source>Learned</source>
            <translation>Gelernt</translation>
        </message>
        <message>
            <source>Moved away of not learned</source>
            <translation>Entfernt, der nicht gelernten</translation>
        </message>
        <message>
            <source>Loss before</source>
            <translation>Verlust vorher</translation>
        </message>
        <message>
            <source>Loss after</source>
            <translation>Verlust nachher</translation>
        </message>
        <message>
            <source>Run %1</source>
            <translation>Lauf %1</translation>
        </message>
        <message>
            <source>Analyses of %1</source>
            <translation>Analysen von %1</translation>
        </message>
        <message>
            <source>This run supports it.</source>
            <translation>Dieser Lauf stützt sie.</translation>
        </message>
        <message>
            <source>This run contradicts it.</source>
            <translation>Dieser Lauf widerspricht ihr.</translation>
        </message>
        <message>
            <source>This run does not decide it.</source>
            <translation>Dieser Lauf entscheidet sie nicht.</translation>
        </message>
        <message>
            <source>Claim: %1</source>
            <translation>Behauptung: %1</translation>
        </message>
        <message>
            <source>Protocol</source>
            <translation>Protokoll</translation>
        </message>
        <message>
            <source>Measure</source>
            <translation>Maß</translation>
        </message>
        <message>
            <source>When</source>
            <translation>Wann</translation>
        </message>
        <message>
            <source>Value</source>
            <translation>Wert</translation>
        </message>
        <message>
            <source>Evaluation protocols</source>
            <translation>Auswertungsprotokolle</translation>
        </message>
        <message>
            <source>All %1 rows as CSV</source>
            <translation>Alle %1 Zeilen als CSV</translation>
        </message>
        <message>
            <source>Table (%1 of %2 rows)</source>
            <translation>Tabelle (%1 von %2 Zeilen)</translation>
        </message>
        <message>
            <source>Figures of the session</source>
            <translation>Abbildungen der Sitzung</translation>
        </message>
        <message>
            <source>Where the numbers come from</source>
            <translation>Woher die Zahlen kommen</translation>
        </message>
        <message>
            <source>Facts: %1, format %2, SHA-256 %3.</source>
            <translation>Fakten: %1, Format %2, SHA-256 %3.</translation>
        </message>
        <message>
            <source>Specification of %1</source>
            <translation>Spezifikation von %1</translation>
        </message>
        <message>
            <source>Target distance D (%1)</source>
            <translation>Zieldistanz D (%1)</translation>
        </message>
        <message>
            <source>Cross-entropy (nats per token)</source>
            <translation>Kreuzentropie (nats je Token)</translation>
        </message>
        <message>
            <source>Loss</source>
            <translation>Verlust</translation>
        </message>
        <message>
            <source>Learning rate</source>
            <translation>Lernrate</translation>
        </message>
        <message>
            <source>Gradient norm</source>
            <translation>Gradientennorm</translation>
        </message>
        <message>
            <source>Tokens per second</source>
            <translation>Tokens je Sekunde</translation>
        </message>
        <message>
            <source>Orthogonality term</source>
            <translation>Orthogonalitätsterm</translation>
        </message>
        <message>
            <source>Regulariser</source>
            <translation>Regularisierer</translation>
        </message>
        <message>
            <source> (%1 seeds, ± sd)</source>
            <translation> (%1 Seeds, ± SD)</translation>
        </message>
        <message>
            <source>kept (%1)</source>
            <translation>behalten (%1)</translation>
        </message>
        <message>
            <source>excluded (%1)</source>
            <translation>ausgeschlossen (%1)</translation>
        </message>
        <message>
            <source>Target distances (%1, %2, from %3) of %4 facts; mean %5.</source>
            <translation>Zieldistanzen (%1, %2, von %3) von %4 Fakten; Mittel %5.</translation>
        </message>
        <message>
            <source>Step</source>
            <translation>Schritt</translation>
        </message>
        <message>
            <source>%1 over the steps of training.</source>
            <translation>%1 über die Trainingsschritte.</translation>
        </message>
        <message>
            <source>learned</source>
            <translation>gelernt</translation>
        </message>
        <message>
            <source>moved away, of the not learned</source>
            <translation>entfernt, der nicht gelernten</translation>
        </message>
        <message>
            <source>Facts (%)</source>
            <translation>Fakten (%)</translation>
        </message>
        <message>
            <source>Learned (%)</source>
            <translation>Gelernt (%)</translation>
        </message>
        <message>
            <source>Share learned over the steps; %1 % at the end.</source>
            <translation>Gelernter Anteil über die Schritte; am Ende %1 %.</translation>
        </message>
        <message>
            <source>about %1 facts a bin, 95 % intervals</source>
            <translation>etwa %1 Fakten je Klasse, 95-%-Intervalle</translation>
        </message>
        <message>
            <source>Share learned in bins of equal count over %1 facts (%2 known before are left out); Wilson 95 % intervals; the dashed line is the share over all.</source>
            <translation>Gelernter Anteil in gleich großen Klassen über %1 Fakten (%2 vorher bekannte fehlen); Wilson-Intervalle zu 95 %; die gestrichelte Linie ist der Anteil über alle.</translation>
        </message>
        <message>
            <source>before training</source>
            <translation>vor dem Training</translation>
        </message>
        <message>
            <source>moved away (%1 of %2 not learned)</source>
            <translation>entfernt (%1 von %2 nicht gelernten)</translation>
        </message>
        <message>
            <source>not learned, not moved away</source>
            <translation>nicht gelernt, nicht entfernt</translation>
        </message>
        <message>
            <source>Distance to the target (%1)</source>
            <translation>Distanz zum Ziel (%1)</translation>
        </message>
        <message>
            <source>The %1 facts whose answers moved farthest from the target, of %2 not learned; tick: before training, mark: after.</source>
            <translation>Die %1 Fakten, deren Antworten sich am weitesten vom Ziel entfernten, von %2 nicht gelernten; Strich: vor dem Training, Marke: danach.</translation>
        </message>
        <message>
            <source>95 % interval %1 to %2</source>
            <translation>95-%-Intervall %1 bis %2</translation>
        </message>
        <message>
            <source>Learning is best at a moderate target distance.</source>
            <translation>Bei mittlerer Zieldistanz wird am besten gelernt.</translation>
        </message>
        <message>
            <source>Of the middle third by distance (%1 facts) %2 % were learned, of the outer thirds (%3 facts) %4 %: a difference of %5 points (%6).</source>
            <translation>Vom mittleren Drittel nach Distanz (%1 Fakten) wurden %2 % gelernt, von den äußeren Dritteln (%3 Fakten) %4 %: ein Unterschied von %5 Punkten (%6).</translation>
        </message>
        <message>
            <source>Facts with a larger distance were learned more often</source>
            <translation>Fakten mit größerer Distanz wurden öfter gelernt</translation>
        </message>
        <message>
            <source>Facts with a larger distance were learned less often</source>
            <translation>Fakten mit größerer Distanz wurden seltener gelernt</translation>
        </message>
        <message>
            <source>No clear trend with distance</source>
            <translation>Kein klarer Trend mit der Distanz</translation>
        </message>
        <message>
            <source>Tuning moves the answers of facts that are not learned away from the target.</source>
            <translation>Das Training entfernt die Antworten nicht gelernter Fakten vom Ziel.</translation>
        </message>
        <message>
            <source>Too few facts were not learned to say anything (n = %1).</source>
            <translation>Zu wenige Fakten wurden nicht gelernt, um etwas zu sagen (n = %1).</translation>
        </message>
        <message>
            <source>On average their answers moved away</source>
            <translation>Im Mittel entfernten sich ihre Antworten</translation>
        </message>
        <message>
            <source>On average their answers moved towards the target</source>
            <translation>Im Mittel näherten sich ihre Antworten dem Ziel</translation>
        </message>
        <message>
            <source>On average their answers moved neither way clearly</source>
            <translation>Im Mittel bewegten sich ihre Antworten in keine Richtung deutlich</translation>
        </message>
        <message>
            <source>%1: mean change of distance %2 (%3, n = %4 not learned). %5 moved away, %6 towards the target, %7 stayed (sign test, %8).</source>
            <translation>%1: mittlere Änderung der Distanz %2 (%3, n = %4 nicht gelernte). %5 entfernten sich, %6 näherten sich dem Ziel, %7 blieben (Vorzeichentest, %8).</translation>
        </message>
        <message>
            <source>%1 of the session&apos;s %2 facts were trained on.</source>
            <translation>Auf %1 der %2 Fakten der Sitzung wurde trainiert.</translation>
        </message>
        <message>
            <source>None has been scored yet.</source>
            <translation>Noch keiner wurde ausgewertet.</translation>
        </message>
        <message>
            <source>After training the model answers %1 of %2 facts with the target: %3. %4 of them it knew before.</source>
            <translation>Nach dem Training beantwortet das Modell %1 von %2 Fakten mit dem Ziel: %3. %4 davon kannte es vorher.</translation>
        </message>
        <message>
            <source>Of the %1 not learned, %2 moved away from the model&apos;s own earlier answer: %3; measured from the data set&apos;s answer %4 of %5.</source>
            <translation>Von den %1 nicht gelernten entfernten sich %2, gemessen an der früheren Antwort des Modells: %3; gemessen an der Antwort des Datensatzes %4 von %5.</translation>
        </message>
        <message>
            <source>not learned</source>
            <translation>nicht gelernt</translation>
        </message>
        <message>
            <source>moved away</source>
            <translation>entfernt</translation>
        </message>
        <message>
            <source>not trained</source>
            <translation>nicht trainiert</translation>
        </message>
        <message>
            <source>Change of loss (nats per token)</source>
            <translation>Änderung des Verlusts (nats je Token)</translation>
        </message>
        <message>
            <source>Change of distance</source>
            <translation>Änderung der Distanz</translation>
        </message>
        <message>
            <source>Cosine of gradients</source>
            <translation>Kosinus der Gradienten</translation>
        </message>
        <message>
            <source>none</source>
            <translation>keine</translation>
        </message>
        <message>
            <source>%1 others (%2)</source>
            <translation>%1 weitere (%2)</translation>
        </message>
        <message>
            <source>%1 points of %2.</source>
            <translation>%1 Punkte von %2.</translation>
        </message>
        <message>
            <source>Learned fact</source>
            <translation>Gelernter Fakt</translation>
        </message>
        <message>
            <source>Changed fact</source>
            <translation>Veränderter Fakt</translation>
        </message>
        <message>
            <source>%1 rows and %2 columns of %3; from %4 to %5.</source>
            <translation>%1 Zeilen und %2 Spalten von %3; von %4 bis %5.</translation>
        </message>
        <message>
            <source>layer </source>
            <translation>Schicht </translation>
        </message>
        <message>
            <source>Index</source>
            <translation>Index</translation>
        </message>
        <message>
            <source>Singular value</source>
            <translation>Singulärwert</translation>
        </message>
        <message>
            <source>%1 spectra of %2.</source>
            <translation>%1 Spektren von %2.</translation>
        </message>
        <message>
            <source>Moved away</source>
            <translation>Entfernt</translation>
        </message>
        <message>
            <source>%1, difference (points)</source>
            <translation>%1, Unterschied (Punkte)</translation>
        </message>
        <message>
            <source>%1, difference</source>
            <translation>%1, Unterschied</translation>
        </message>
        <message>
            <source>Target distance D</source>
            <translation>Zieldistanz D</translation>
        </message>
        <message>
            <source>%1 estimates of %2 with their intervals.</source>
            <translation>%1 Schätzungen von %2 mit ihren Intervallen.</translation>
        </message>
    </context>
</TS>
