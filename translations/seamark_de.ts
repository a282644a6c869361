<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de">
<context>
    <name>ChoiceWords</name>
    <message>
        <source>In the spec: %1</source>
        <translation>In der Spezifikation: %1</translation>
    </message>
</context>
<context>
    <name>Comparison</name>
    <message>
        <source>%1 and %2 trained no fact in common.</source>
        <translation>%1 und %2 haben keinen gemeinsamen trainierten Fakt.</translation>
    </message>
    <message>
        <source>%1 learned more than %2</source>
        <translation>%1 lernte mehr als %2</translation>
    </message>
    <message>
        <source>%1 learned less than %2</source>
        <translation>%1 lernte weniger als %2</translation>
    </message>
    <message>
        <source>No clear difference</source>
        <translation>Kein klarer Unterschied</translation>
    </message>
    <message>
        <source>on %1 shared facts: %2 points</source>
        <translation>auf %1 gemeinsamen Fakten: %2 Punkte</translation>
    </message>
    <message>
        <source> (95 % interval %1 to %2)</source>
        <translation> (95-%-Intervall %1 bis %2)</translation>
    </message>
    <message>
        <source>, %1 and %2 flipped, McNemar %3.</source>
        <translation>, %1 und %2 gekippt, McNemar %3.</translation>
    </message>
    <message>
        <source>, %1 and %2 flipped, McNemar %3, %4 among %5 comparisons (Holm).</source>
        <translation>, %1 und %2 gekippt, McNemar %3, %4 unter %5 Vergleichen (Holm).</translation>
    </message>
    <message>
        <source>Working out the interval…</source>
        <translation>Das Intervall wird berechnet …</translation>
    </message>
    <message>
        <source>%1, but not clearly among %2 comparisons</source>
        <translation>%1, aber unter %2 Vergleichen nicht deutlich</translation>
    </message>
</context>
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
    <message>
        <source>not drawn</source>
        <translation>nicht gezogen</translation>
    </message>
    <message>
        <source>not in the best set</source>
        <translation>nicht in der besten Menge</translation>
    </message>
    <message>
        <source>replaced at random</source>
        <translation>zufällig ersetzt</translation>
    </message>
    <message>
        <source>replaced in swap {0}</source>
        <translation>ersetzt in Tausch {0}</translation>
    </message>
    <message>
        <source>not selected</source>
        <translation>nicht ausgewählt</translation>
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
        <source>&quot;{0}&quot; is no colour; write it as #0072B2.</source>
        <translation>„{0}“ ist keine Farbe; schreibe sie wie #0072B2.</translation>
    </message>
    <message>
        <source>The font {0} is not on this machine. Install it (DejaVu Sans: package fonts-dejavu-core), or name another.</source>
        <translation>Die Schrift {0} fehlt auf diesem Rechner. Installiere sie (DejaVu Sans: Paket fonts-dejavu-core) oder nenne eine andere.</translation>
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
        <translation>{0} ist kein lineares Modul; zur Wahl stehen q_proj, k_proj, v_proj, o_proj, gate_proj, up_proj, down_proj.</translation>
    </message>
    <message>
        <source>The adapter holds {0} values; F32, F16, BF16 or F64 are needed.</source>
        <translation>Der Adapter enthält {0}-Werte; nötig sind F32, F16, BF16 oder F64.</translation>
    </message>
    <message>
        <source>No module is adapted. Name at least one, for example q_proj.</source>
        <translation>Kein Modul wird angepasst. Mindestens eines nennen, zum Beispiel q_proj.</translation>
    </message>
    <message>
        <source>The model has no layer {0}; its layers are 0 to {1}.</source>
        <translation>Das Modell hat keine Schicht {0}; seine Schichten sind 0 bis {1}.</translation>
    </message>
    <message>
        <source>A list of at most {0} ids is read here.</source>
        <translation>Hier wird eine Liste von höchstens {0} Kennungen gelesen.</translation>
    </message>
    <message>
        <source>The activation {0} is not supported, only silu.</source>
        <translation>Die Aktivierung {0} wird nicht unterstützt, nur silu.</translation>
    </message>
    <message>
        <source>Models whose attention projections have a bias are not supported.</source>
        <translation>Modelle, deren Attention-Projektionen einen Bias haben, werden nicht unterstützt.</translation>
    </message>
    <message>
        <source>Models whose MLP projections have a bias are not supported.</source>
        <translation>Modelle, deren MLP-Projektionen einen Bias haben, werden nicht unterstützt.</translation>
    </message>
    <message>
        <source>Dropout in the attention is not supported; set it to 0.</source>
        <translation>Dropout in der Attention wird nicht unterstützt; auf 0 setzen.</translation>
    </message>
    <message>
        <source>Rotary embeddings of a part of the head are not supported.</source>
        <translation>Rotary-Einbettungen eines Teils des Kopfes werden nicht unterstützt.</translation>
    </message>
    <message>
        <source>Quantised checkpoints are not supported; use the original in F32, F16 or BF16.</source>
        <translation>Quantisierte Checkpoints werden nicht unterstützt; das Original in F32, F16 oder BF16 nehmen.</translation>
    </message>
    <message>
        <source>This must be an object or null.</source>
        <translation>Dies muss ein Objekt oder null sein.</translation>
    </message>
    <message>
        <source>Rotary embeddings of type {0} are not supported, only default, linear and llama3.</source>
        <translation>Rotary-Einbettungen der Art {0} werden nicht unterstützt, nur default, linear und llama3.</translation>
    </message>
    <message>
        <source>This must be more than low_freq_factor.</source>
        <translation>Dies muss größer als low_freq_factor sein.</translation>
    </message>
    <message>
        <source>{0} attention heads cannot share {1} key-value heads evenly.</source>
        <translation>{0} Attention-Köpfe lassen sich nicht gleichmäßig auf {1} Key-Value-Köpfe verteilen.</translation>
    </message>
    <message>
        <source>The hidden size {0} is not a multiple of the {1} attention heads.</source>
        <translation>Die verborgene Größe {0} ist kein Vielfaches der {1} Attention-Köpfe.</translation>
    </message>
    <message>
        <source>Rotary embeddings need an even head dimension, but it is {0}.</source>
        <translation>Rotary-Einbettungen brauchen eine gerade Dimension je Kopf, sie ist aber {0}.</translation>
    </message>
    <message>
        <source>Models of type &quot;{0}&quot; are not supported, only llama and mistral.</source>
        <translation>Modelle der Art „{0}“ werden nicht unterstützt, nur llama und mistral.</translation>
    </message>
    <message>
        <source>Trained biases (&quot;{0}&quot;) are not supported.</source>
        <translation>Trainierte Bias-Werte („{0}“) werden nicht unterstützt.</translation>
    </message>
    <message>
        <source>The initialisation &quot;{0}&quot; changes the base model and is not supported.</source>
        <translation>Die Initialisierung „{0}“ ändert das Basismodell und wird nicht unterstützt.</translation>
    </message>
    <message>
        <source>This option changes what the adapter computes and is not supported; it must be off.</source>
        <translation>Diese Option ändert, was der Adapter rechnet, und wird nicht unterstützt; sie muss aus sein.</translation>
    </message>
    <message>
        <source>This must be a list of module names.</source>
        <translation>Dies muss eine Liste von Modulnamen sein.</translation>
    </message>
    <message>
        <source>The target &quot;{0}&quot; is none of the linear modules of this model&apos;s layers.</source>
        <translation>Das Zielmodul „{0}“ ist keines der linearen Module der Schichten dieses Modells.</translation>
    </message>
    <message>
        <source>The layers of this model are called &quot;layers&quot;.</source>
        <translation>Die Schichten dieses Modells heißen „layers“.</translation>
    </message>
    <message>
        <source>The list of targets is empty.</source>
        <translation>Die Liste der Zielmodule ist leer.</translation>
    </message>
    <message>
        <source>This cannot stand beside target_modules as a regular expression.</source>
        <translation>Das kann nicht neben target_modules als regulärem Ausdruck stehen.</translation>
    </message>
    <message>
        <source>The targets fit no linear module of this model.</source>
        <translation>Die Zielmodule passen zu keinem linearen Modul dieses Modells.</translation>
    </message>
    <message>
        <source>Adapters hold F32, F16 or BF16, but this tensor is {0}.</source>
        <translation>Adapter enthalten F32, F16 oder BF16, aber dieser Tensor ist {0}.</translation>
    </message>
    <message>
        <source>The shape is [{0}], but the model and the adapter&apos;s configuration need [{1}].</source>
        <translation>Die Form ist [{0}], aber Modell und Adapterkonfiguration brauchen [{1}].</translation>
    </message>
    <message>
        <source>Tensors that adapter_config.json asks for are missing: {0}. Not asked for: {1}.</source>
        <translation>Tensoren fehlen, die adapter_config.json verlangt: {0}. Nicht verlangt: {1}.</translation>
    </message>
    <message>
        <source>Tensors that adapter_config.json does not ask for: {0}. Is it the right model?</source>
        <translation>Tensoren, die adapter_config.json nicht verlangt: {0}. Ist es das richtige Modell?</translation>
    </message>
    <message>
        <source>The folder cannot be made: {0}.</source>
        <translation>Der Ordner lässt sich nicht anlegen: {0}.</translation>
    </message>
    <message>
        <source>The {0} must hold whole numbers from 0 on. The file is damaged.</source>
        <translation>{0} darf nur ganze Zahlen ab 0 enthalten. Die Datei ist beschädigt.</translation>
    </message>
    <message>
        <source>The header has no valid &quot;{0}&quot; for this tensor. The file is damaged.</source>
        <translation>Der Kopf hat kein gültiges „{0}“ für diesen Tensor. Die Datei ist beschädigt.</translation>
    </message>
    <message>
        <source>Tensors of type {0} are not supported; convert the checkpoint to F32, F16 or BF16.</source>
        <translation>Tensoren vom Typ {0} werden nicht unterstützt; den Checkpoint nach F32, F16 oder BF16 umwandeln.</translation>
    </message>
    <message>
        <source>The tensor has {0} dimensions; at most {1} are read.</source>
        <translation>Der Tensor hat {0} Dimensionen; höchstens {1} werden gelesen.</translation>
    </message>
    <message>
        <source>&quot;data_offsets&quot; must hold two numbers. The file is damaged.</source>
        <translation>„data_offsets“ muss zwei Zahlen enthalten. Die Datei ist beschädigt.</translation>
    </message>
    <message>
        <source>The tensor should lie at bytes {0} to {1} of {2}. The file is cut short or damaged; download or copy it again.</source>
        <translation>Der Tensor soll bei Byte {0} bis {1} von {2} liegen. Die Datei ist abgeschnitten oder beschädigt; neu herunterladen oder kopieren.</translation>
    </message>
    <message>
        <source>The tensor&apos;s shape needs {0} bytes, but the header gives it {1}. The file is damaged.</source>
        <translation>Die Form des Tensors braucht {0} Byte, der Kopf gibt ihm aber {1}. Die Datei ist beschädigt.</translation>
    </message>
    <message>
        <source>The metadata must be an object of texts. The file is damaged.</source>
        <translation>Die Metadaten müssen ein Objekt aus Texten sein. Die Datei ist beschädigt.</translation>
    </message>
    <message>
        <source>The tensor begins at byte {0}, but the one before it ends at {1}: an overlap or a hole. The file is damaged.</source>
        <translation>Der Tensor beginnt bei Byte {0}, der davor endet aber bei {1}: eine Überlappung oder Lücke. Die Datei ist beschädigt.</translation>
    </message>
    <message>
        <source>The tensors fill {0} bytes, but the file holds {1}. The file is damaged.</source>
        <translation>Die Tensoren füllen {0} Byte, die Datei hat aber {1}. Die Datei ist beschädigt.</translation>
    </message>
    <message>
        <source>The file is shorter than a safetensors header. Is it complete?</source>
        <translation>Die Datei ist kürzer als ein safetensors-Kopf. Ist sie vollständig?</translation>
    </message>
    <message>
        <source>The file should begin with a header of {0} bytes, but only {1} follow (and at most {2} are read). This is not a safetensors file, or it is cut short.</source>
        <translation>Die Datei soll mit einem Kopf von {0} Byte beginnen, aber es folgen nur {1} (und höchstens {2} werden gelesen). Dies ist keine safetensors-Datei, oder sie ist abgeschnitten.</translation>
    </message>
    <message>
        <source>The header must be a JSON object. This is not a safetensors file.</source>
        <translation>Der Kopf muss ein JSON-Objekt sein. Dies ist keine safetensors-Datei.</translation>
    </message>
    <message>
        <source>The index needs an object that maps each tensor to its file.</source>
        <translation>Der Index braucht ein Objekt, das jedem Tensor seine Datei zuordnet.</translation>
    </message>
    <message>
        <source>The file of a tensor must be a plain name in the model&apos;s directory.</source>
        <translation>Die Datei eines Tensors muss ein einfacher Name im Modellordner sein.</translation>
    </message>
    <message>
        <source>The tensor is in more than one shard; this one repeats it.</source>
        <translation>Der Tensor ist in mehr als einem Teil (shard); dieser wiederholt ihn.</translation>
    </message>
    <message>
        <source>The tensor is missing from this file.</source>
        <translation>Der Tensor fehlt in dieser Datei.</translation>
    </message>
    <message>
        <source>The model has only pytorch_model.bin, which can run code and is not read. Convert it to safetensors (transformers: save_pretrained).</source>
        <translation>Das Modell hat nur pytorch_model.bin; das kann Code ausführen und wird nicht gelesen. In safetensors umwandeln (transformers: save_pretrained).</translation>
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
        <translation>Der Fakt „{0}“ hat einen Prompt oder ein Ziel ohne Tokens.</translation>
    </message>
    <message>
        <source>“{0}” is no protocol. Known are strict, memit, easyedit, rome-zsre and generation.</source>
        <translation>„{0}“ ist kein Protokoll. Bekannt sind strict, memit, easyedit, rome-zsre und generation.</translation>
    </message>
    <message>
        <source>The tensor does not belong to a stored adapter; delete the file and run again.</source>
        <translation>Der Tensor gehört nicht zu einem gespeicherten Adapter; die Datei löschen und neu rechnen.</translation>
    </message>
    <message>
        <source>The file exists and holds more than a demo. Name another file with -o.</source>
        <translation>Die Datei ist schon da und enthält mehr als eine Demo. Mit -o eine andere nennen.</translation>
    </message>
    <message>
        <source>The filter keeps no fact. Widen the band, or use another data set.</source>
        <translation>Der Filter behält keinen Fakt. Weiten Sie das Band, oder nehmen Sie andere Daten.</translation>
    </message>
    <message>
        <source>There is no interrupted run beside this session, so there is nothing to resume.</source>
        <translation>Neben dieser Sitzung liegt kein unterbrochener Lauf, also gibt es nichts fortzusetzen.</translation>
    </message>
    <message>
        <source>An interrupted run lies beside this session. Continue it with --resume, or keep what it has with `seamark info --keep`.</source>
        <translation>Neben dieser Sitzung liegt ein unterbrochener Lauf. Mit --resume fortsetzen oder mit `seamark info --keep` behalten, was er hat.</translation>
    </message>
    <message>
        <source>The session has a run of this name already. Choose another name.</source>
        <translation>Die Sitzung hat schon einen Lauf dieses Namens. Wählen Sie einen anderen.</translation>
    </message>
    <message>
        <source>The model has layers 0 to {0}.</source>
        <translation>Das Modell hat die Schichten 0 bis {0}.</translation>
    </message>
    <message>
        <source>Hidden states go from 0 to {0} in this model.</source>
        <translation>Verborgene Zustände gehen in diesem Modell von 0 bis {0}.</translation>
    </message>
    <message>
        <source>The session holds other facts ({0}). Choose another session file for these facts.</source>
        <translation>Die Sitzung enthält andere Fakten ({0}). Wählen Sie für diese Fakten eine andere Sitzungsdatei.</translation>
    </message>
    <message>
        <source>The run began with another file ({0} differs), so it cannot be continued with this one.</source>
        <translation>Der Lauf begann mit einer anderen Datei ({0} weicht ab) und lässt sich mit dieser nicht fortsetzen.</translation>
    </message>
    <message>
        <source>The interrupted run&apos;s record is damaged.</source>
        <translation>Die Aufzeichnung des unterbrochenen Laufs ist beschädigt.</translation>
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
        <source>In single runs a fact&apos;s weight cancels out of its own loss. Choose none, or train jointly.</source>
        <translation>Bei Einzelläufen kürzt sich das Gewicht eines Fakts aus seinem Verlust. Wählen Sie none oder trainieren Sie gemeinsam.</translation>
    </message>
    <message>
        <source>The warm-up is longer than the training.</source>
        <translation>Das Aufwärmen ist länger als das Training.</translation>
    </message>
    <message>
        <source>This spec was written for a newer Seamark (schema {0}; this one reads up to {1}). Update Seamark.</source>
        <translation>Diese Spezifikation ist für ein neueres Seamark (Schema {0}; dieses liest bis {1}). Seamark aktualisieren.</translation>
    </message>
    <message>
        <source>The text must hold {} exactly once, where the subject goes.</source>
        <translation>Der Text muss {} genau einmal enthalten, an der Stelle des Subjekts.</translation>
    </message>
    <message>
        <source>The field is missing.</source>
        <translation>Das Feld fehlt.</translation>
    </message>
    <message>
        <source>Expected a text, found {0}.</source>
        <translation>Erwartet wird ein Text, gefunden: {0}.</translation>
    </message>
    <message>
        <source>The text has {0} bytes; at most {1} are read.</source>
        <translation>Der Text hat {0} Byte; höchstens {1} werden gelesen.</translation>
    </message>
    <message>
        <source>The text holds a NUL character.</source>
        <translation>Der Text enthält ein NUL-Zeichen.</translation>
    </message>
    <message>
        <source>The text is empty.</source>
        <translation>Der Text ist leer.</translation>
    </message>
    <message>
        <source>The list has {0} items; at most {1} are read.</source>
        <translation>Die Liste hat {0} Einträge; höchstens {1} werden gelesen.</translation>
    </message>
    <message>
        <source>There are {0} answers for {1} prompts in &quot;{2}&quot;; give one for each.</source>
        <translation>Es gibt {0} Antworten für {1} Prompts in „{2}“; je Prompt eine angeben.</translation>
    </message>
    <message>
        <source>Each neighbour needs a &quot;prompt&quot; and an &quot;answer&quot;.</source>
        <translation>Jeder Nachbar braucht „prompt“ und „answer“.</translation>
    </message>
    <message>
        <source>The target &quot;{0}&quot; is the original answer: there is nothing to learn.</source>
        <translation>Das Ziel „{0}“ ist die alte Antwort: Es gibt nichts zu lernen.</translation>
    </message>
    <message>
        <source>Expected a list, found {0}.</source>
        <translation>Erwartet wird eine Liste, gefunden: {0}.</translation>
    </message>
    <message>
        <source>Expected a list of at least one answer.</source>
        <translation>Erwartet wird eine Liste von mindestens einer Antwort.</translation>
    </message>
    <message>
        <source>The text begins with [ but is no JSON list of texts.</source>
        <translation>Der Text beginnt mit [, ist aber keine JSON-Liste von Texten.</translation>
    </message>
    <message>
        <source>A weight is a number that is not negative, and this is {0}.</source>
        <translation>Ein Gewicht ist eine nicht negative Zahl, dies ist {0}.</translation>
    </message>
    <message>
        <source>The same subject and object as in record {0}.</source>
        <translation>Subjekt und Objekt wie in Datensatz {0}.</translation>
    </message>
    <message>
        <source>The subject has more than {0} objects.</source>
        <translation>Das Subjekt hat mehr als {0} Objekte.</translation>
    </message>
    <message>
        <source>The relation has no other object that could be the target.</source>
        <translation>Die Relation hat kein anderes Objekt, das Ziel sein könnte.</translation>
    </message>
    <message>
        <source>There is no template.</source>
        <translation>Es gibt keine Schablone.</translation>
    </message>
    <message>
        <source>This line is no valid JSON.</source>
        <translation>Diese Zeile ist kein gültiges JSON.</translation>
    </message>
    <message>
        <source>Two columns have this name; rename one.</source>
        <translation>Zwei Spalten haben diesen Namen; eine umbenennen.</translation>
    </message>
    <message>
        <source>The row has {0} cells, and the header {1}.</source>
        <translation>Die Zeile hat {0} Zellen, die Kopfzeile {1}.</translation>
    </message>
    <message>
        <source>There is no column &quot;{0}&quot;. The columns are: {1}. Name the right one with column_{2}.</source>
        <translation>Es gibt keine Spalte „{0}“. Die Spalten sind: {1}. Die richtige mit column_{2} nennen.</translation>
    </message>
    <message>
        <source>The file holds no records.</source>
        <translation>Die Datei enthält keine Datensätze.</translation>
    </message>
    <message>
        <source>Expected a JSON object, found {0}.</source>
        <translation>Erwartet wird ein JSON-Objekt, gefunden: {0}.</translation>
    </message>
    <message>
        <source>The same fact as in record {0} of {1}.</source>
        <translation>Derselbe Fakt wie in Datensatz {0} von {1}.</translation>
    </message>
    <message>
        <source>All {0} records are skipped by &quot;first&quot;. Use a smaller number.</source>
        <translation>„first“ überspringt alle {0} Datensätze. Eine kleinere Zahl nehmen.</translation>
    </message>
    <message>
        <source>None of the {0} records can be used. The first problem, in record {1}: {2}</source>
        <translation>Keiner der {0} Datensätze ist brauchbar. Das erste Problem, in Datensatz {1}: {2}</translation>
    </message>
    <message>
        <source>No file is named. Use &quot;builtin&quot; for the facts that come with Seamark.</source>
        <translation>Keine Datei genannt. „builtin“ nimmt die Fakten, die Seamark mitbringt.</translation>
    </message>
    <message>
        <source>Columns are named, but only the format table has columns.</source>
        <translation>Spalten sind genannt, aber nur das Format table hat Spalten.</translation>
    </message>
    <message>
        <source>The tensor has shape {0}; config.json asks for {1}. The weights and config.json belong to different models.</source>
        <translation>Der Tensor hat die Form {0}; config.json verlangt {1}. Gewichte und config.json gehören zu verschiedenen Modellen.</translation>
    </message>
    <message>
        <source>The tensor holds {0} values; weights must be F32, BF16, F16 or F64.</source>
        <translation>Der Tensor enthält {0}-Werte; Gewichte müssen F32, BF16, F16 oder F64 sein.</translation>
    </message>
    <message>
        <source>These tensors have no place in a LLaMA model: {0}. Only LLaMA-family models can be used.</source>
        <translation>Diese Tensoren haben keinen Platz in einem LLaMA-Modell: {0}. Nur Modelle der LLaMA-Familie sind nutzbar.</translation>
    </message>
    <message>
        <source>A text has {0} tokens; this model takes at most {1}. Shorten the prompt.</source>
        <translation>Ein Text hat {0} Tokens; dieses Modell nimmt höchstens {1}. Den Prompt kürzen.</translation>
    </message>
    <message>
        <source>The token id {0} is outside the model&apos;s vocabulary of {1}. The tokenizer and the weights belong to different models.</source>
        <translation>Die Tokenkennung {0} liegt außerhalb des Vokabulars von {1}. Tokenizer und Gewichte gehören zu verschiedenen Modellen.</translation>
    </message>
    <message>
        <source>Memory ran out ({0}). Set a smaller memory budget, token budget or batch, or take bfloat16.</source>
        <translation>Der Speicher ging aus ({0}). Wählen Sie ein kleineres Speicher- oder Token-Budget, einen kleineren Batch oder bfloat16.</translation>
    </message>
    <message>
        <source>libtorch could not go on: {0}</source>
        <translation>libtorch konnte nicht weiterrechnen: {0}</translation>
    </message>
    <message>
        <source>CUDA cannot be used: {0}. Choose the device cpu.</source>
        <translation>CUDA ist nicht benutzbar: {0}. Wählen Sie das Gerät cpu.</translation>
    </message>
    <message>
        <source>No model is named. Give a directory or the name of a model on this machine.</source>
        <translation>Kein Modell genannt. Einen Ordner oder den Namen eines Modells auf diesem Rechner nennen.</translation>
    </message>
    <message>
        <source>There is no model {0}: none of these folders has a config.json: {1}. Give the folder of a Hugging Face model.</source>
        <translation>Es gibt kein Modell {0}: Keiner dieser Ordner hat eine config.json: {1}. Nennen Sie den Ordner eines Hugging-Face-Modells.</translation>
    </message>
    <message>
        <source>The header of this .npy file has no entry {0}. Save the matrix again with numpy.save.</source>
        <translation>Der Kopf dieser .npy-Datei hat keinen Eintrag {0}. Die Matrix noch einmal mit numpy.save sichern.</translation>
    </message>
    <message>
        <source>This is not a whole .npy file. Save the matrix again with numpy.save.</source>
        <translation>Dies ist keine vollständige .npy-Datei. Die Matrix noch einmal mit numpy.save sichern.</translation>
    </message>
    <message>
        <source>The numbers of this .npy file are of type {0}; float16, float32 and float64 are read. Convert it with .astype(&apos;float32&apos;).</source>
        <translation>Die Zahlen dieser .npy-Datei sind vom Typ {0}; gelesen werden float16, float32 und float64. Mit .astype(&apos;float32&apos;) umwandeln.</translation>
    </message>
    <message>
        <source>The matrix of this .npy file is stored by columns. Save numpy.ascontiguousarray(matrix).</source>
        <translation>Die Matrix dieser .npy-Datei liegt spaltenweise. numpy.ascontiguousarray(matrix) sichern.</translation>
    </message>
    <message>
        <source>This .npy file does not hold a matrix with one row an answer.</source>
        <translation>Diese .npy-Datei enthält keine Matrix mit einer Zeile je Antwort.</translation>
    </message>
    <message>
        <source>The matrix has no keys: write the answers, one a line in the order of its rows, into {0}.</source>
        <translation>Die Matrix hat keine Schlüssel: die Antworten in {0} schreiben, eine je Textzeile in der Reihenfolge der Matrixzeilen.</translation>
    </message>
    <message>
        <source>The keys must be an array of texts, one a row of the matrix.</source>
        <translation>Die Schlüssel müssen eine Liste von Texten sein, einer je Zeile der Matrix.</translation>
    </message>
    <message>
        <source>The vector of “{0}” holds a value that is not a finite number. Correct or remove it.</source>
        <translation>Der Vektor von „{0}“ enthält einen nicht endlichen Wert. Berichtigen oder entfernen.</translation>
    </message>
    <message>
        <source>Vector {0} has an empty answer as its key.</source>
        <translation>Vektor {0} hat eine leere Antwort als Schlüssel.</translation>
    </message>
    <message>
        <source>“{0}” has two vectors. Keep one of them.</source>
        <translation>„{0}“ hat zwei Vektoren. Nur einen behalten.</translation>
    </message>
    <message>
        <source>A file of vectors has one tensor [d] of floating-point numbers an answer, named by the answer; this one is different.</source>
        <translation>Eine Vektordatei hat je Antwort einen Tensor [d] aus Gleitkommazahlen, benannt nach der Antwort; diese ist anders.</translation>
    </message>
    <message>
        <source>This vector has {0} numbers, those before it have {1}. All must be of one length.</source>
        <translation>Dieser Vektor hat {0} Zahlen, die davor haben {1}. Alle müssen gleich lang sein.</translation>
    </message>
    <message>
        <source>Row {0} has {1} numbers after the answer, the rows before it have {2}. All must be of one length.</source>
        <translation>Zeile {0} hat {1} Zahlen nach der Antwort, die Zeilen davor haben {2}. Alle müssen gleich lang sein.</translation>
    </message>
    <message>
        <source>Row {0}, column {1}: “{2}” is not a number.</source>
        <translation>Zeile {0}, Spalte {1}: „{2}“ ist keine Zahl.</translation>
    </message>
    <message>
        <source>The matrix has {0} rows and its keys file {1} answers. Each row needs one.</source>
        <translation>Die Matrix hat {0} Zeilen, ihre Schlüsseldatei {1} Antworten. Jede Zeile braucht eine.</translation>
    </message>
    <message>
        <source>Vectors are read from .safetensors, .csv and .npy files; this name ends otherwise.</source>
        <translation>Vektoren werden aus .safetensors-, .csv- und .npy-Dateien gelesen; dieser Name endet anders.</translation>
    </message>
    <message>
        <source>The file holds no vectors.</source>
        <translation>Die Datei enthält keine Vektoren.</translation>
    </message>
    <message>
        <source>The model has layers 0 (the embeddings) to {0} (after the final norm); {1} is none of them.</source>
        <translation>Das Modell hat die Schichten 0 (die Einbettungen) bis {0} (nach der letzten Norm); {1} gehört nicht dazu.</translation>
    </message>
    <message>
        <source>The space external needs a file with a vector for each answer.</source>
        <translation>Der Raum external braucht eine Datei mit einem Vektor je Antwort.</translation>
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
        <source>The metric directional compares facts of one relation and needs at least three of them whose target and original differ; no relation here has so many. Choose another metric or load more facts.</source>
        <translation>Die Metrik directional vergleicht Fakten einer Relation und braucht mindestens drei, bei denen sich Ziel und Original unterscheiden; keine Relation hat hier so viele. Eine andere Metrik wählen oder mehr Fakten laden.</translation>
    </message>
    <message>
        <source>A matrix has an impossible size.</source>
        <translation>Eine Matrix hat eine unmögliche Größe.</translation>
    </message>
    <message>
        <source>The run&apos;s state is unknown.</source>
        <translation>Der Zustand des Laufs ist unbekannt.</translation>
    </message>
    <message>
        <source>The record ends too soon.</source>
        <translation>Der Datensatz endet zu früh.</translation>
    </message>
    <message>
        <source>The columns of this table differ in length.</source>
        <translation>Die Spalten dieser Tabelle sind verschieden lang.</translation>
    </message>
    <message>
        <source>There are {0} rows where {1} are expected.</source>
        <translation>Es gibt {0} Zeilen, wo {1} erwartet werden.</translation>
    </message>
    <message>
        <source>It names fact {0}, but the session has {1} facts.</source>
        <translation>Hier steht Fakt {0}, aber die Sitzung hat {1} Fakten.</translation>
    </message>
    <message>
        <source>Fact {0} is there twice.</source>
        <translation>Fakt {0} ist zweimal da.</translation>
    </message>
    <message>
        <source>The value {0} is not a flag.</source>
        <translation>Der Wert {0} ist kein Wahrheitswert.</translation>
    </message>
    <message>
        <source>A name is missing, or longer than 4096 bytes.</source>
        <translation>Ein Name fehlt oder ist länger als 4096 Byte.</translation>
    </message>
    <message>
        <source>The name &quot;{0}&quot; is there twice.</source>
        <translation>Der Name „{0}“ ist zweimal da.</translation>
    </message>
    <message>
        <source>A size is negative.</source>
        <translation>Eine Größe ist negativ.</translation>
    </message>
    <message>
        <source>The file cannot be examined: {0}.</source>
        <translation>Die Datei lässt sich nicht untersuchen: {0}.</translation>
    </message>
    <message>
        <source>The file is damaged: it cannot be read within sensible limits. Restore it from a copy.</source>
        <translation>Die Datei ist beschädigt: Sie lässt sich nicht in sinnvollen Grenzen lesen. Aus einer Kopie wiederherstellen.</translation>
    </message>
    <message>
        <source>This text has {0} bytes; at most {1} can be kept here.</source>
        <translation>Dieser Text hat {0} Byte; höchstens {1} passen hierher.</translation>
    </message>
    <message>
        <source>The file is damaged: {0}. Restore it from a copy.</source>
        <translation>Die Datei ist beschädigt: {0}. Stellen Sie sie aus einer Kopie wieder her.</translation>
    </message>
    <message>
        <source>It claims more bytes than the file holds; the file is damaged.</source>
        <translation>Das Objekt beansprucht mehr Bytes, als die Datei hat; die Datei ist beschädigt.</translation>
    </message>
    <message>
        <source>This part of the session is missing; the file is damaged.</source>
        <translation>Dieser Teil der Sitzung fehlt; die Datei ist beschädigt.</translation>
    </message>
    <message>
        <source>This is a link to another place, which a session does not have.</source>
        <translation>Dies ist ein Verweis auf einen anderen Ort, den eine Sitzung nicht hat.</translation>
    </message>
    <message>
        <source>This object is of another kind than a session has here.</source>
        <translation>Dieses Objekt ist von anderer Art, als eine Sitzung hier hat.</translation>
    </message>
    <message>
        <source>This attribute is missing; the file is damaged.</source>
        <translation>Dieses Attribut fehlt; die Datei ist beschädigt.</translation>
    </message>
    <message>
        <source>This attribute is not a text.</source>
        <translation>Dieses Attribut ist kein Text.</translation>
    </message>
    <message>
        <source>This attribute is not a number.</source>
        <translation>Dieses Attribut ist keine Zahl.</translation>
    </message>
    <message>
        <source>This object is not a text.</source>
        <translation>Dieses Objekt ist kein Text.</translation>
    </message>
    <message>
        <source>Its values lie in another file, which a session does not have.</source>
        <translation>Die Werte liegen in einer anderen Datei, die eine Sitzung nicht hat.</translation>
    </message>
    <message>
        <source>Its values are of another type than a session has here.</source>
        <translation>Die Werte haben einen anderen Typ, als eine Sitzung hier hat.</translation>
    </message>
    <message>
        <source>It has another number of dimensions than a session has here.</source>
        <translation>Das Objekt hat eine andere Zahl von Dimensionen, als eine Sitzung hier hat.</translation>
    </message>
    <message>
        <source>It is stored in chunks, compressed or in another file; a session stores it plainly.</source>
        <translation>Das Objekt liegt in Stücken, komprimiert oder in einer anderen Datei; eine Sitzung speichert es einfach.</translation>
    </message>
    <message>
        <source>Its values are not in the file; the file is damaged.</source>
        <translation>Die Werte sind nicht in der Datei; die Datei ist beschädigt.</translation>
    </message>
    <message>
        <source>The offsets do not fit the bytes; the file is damaged.</source>
        <translation>Die Versätze passen nicht zu den Bytes; die Datei ist beschädigt.</translation>
    </message>
    <message>
        <source>A row of the journal does not fit its run.</source>
        <translation>Eine Zeile des Journals passt nicht zu ihrem Lauf.</translation>
    </message>
    <message>
        <source>The run&apos;s journal cannot be written: {0}. Rows before this are kept.</source>
        <translation>Das Journal des Laufs lässt sich nicht schreiben: {0}. Die Zeilen davor bleiben.</translation>
    </message>
    <message>
        <source>The run&apos;s journal cannot be removed: {0}.</source>
        <translation>Das Journal des Laufs lässt sich nicht entfernen: {0}.</translation>
    </message>
    <message>
        <source>An interrupted run lies in this journal. Resume it, or save the session with what it has, before another run begins.</source>
        <translation>In diesem Journal liegt ein unterbrochener Lauf. Vor dem nächsten Lauf fortsetzen oder die Sitzung mit dem Vorhandenen sichern.</translation>
    </message>
    <message>
        <source>The journal is damaged at its beginning, so its run cannot be resumed.</source>
        <translation>Das Journal ist am Anfang beschädigt, daher lässt sich sein Lauf nicht fortsetzen.</translation>
    </message>
    <message>
        <source>The journal has {0} steps, but the checkpoint was made after {1}; the run cannot be resumed from it.</source>
        <translation>Das Journal hat {0} Schritte, der Zwischenstand entstand aber nach {1}; der Lauf lässt sich daraus nicht fortsetzen.</translation>
    </message>
    <message>
        <source>The offsets do not fit the items of &quot;{0}&quot;; the file is damaged.</source>
        <translation>Die Versätze passen nicht zu den Einträgen von „{0}“; die Datei ist beschädigt.</translation>
    </message>
    <message>
        <source>The run&apos;s state &quot;{0}&quot; is unknown.</source>
        <translation>Der Zustand „{0}“ des Laufs ist unbekannt.</translation>
    </message>
    <message>
        <source>The tensor name &quot;{0}&quot; cannot be stored: it is too long or has characters of another kind.</source>
        <translation>Der Tensorname „{0}“ lässt sich nicht speichern: Er ist zu lang oder hat unzulässige Zeichen.</translation>
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
        <source>The session has no run &quot;{0}&quot;.</source>
        <translation>Die Sitzung hat keinen Lauf „{0}“.</translation>
    </message>
    <message>
        <source>The run &quot;{0}&quot; has no stored adapter for this. Runs keep them as output.adapters says.</source>
        <translation>Der Lauf „{0}“ hat dafür keinen gespeicherten Adapter. Was Läufe behalten, sagt output.adapters.</translation>
    </message>
    <message>
        <source>This is the adapter of another fact; the file is damaged.</source>
        <translation>Dies ist der Adapter eines anderen Fakts; die Datei ist beschädigt.</translation>
    </message>
    <message>
        <source>The session cannot be locked for writing: {0}.</source>
        <translation>Die Sitzung lässt sich nicht zum Schreiben sperren: {0}.</translation>
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
        <translation>Die Datei ist beschädigt, abgeschnitten oder von einem anderen Programm geändert: Ihre Prüfsumme passt nicht. Aus einer Kopie wiederherstellen.</translation>
    </message>
    <message>
        <source>The journal is damaged at its beginning, and there is no session file beside it.</source>
        <translation>Das Journal ist am Anfang beschädigt, und daneben liegt keine Sitzungsdatei.</translation>
    </message>
    <message>
        <source>The adapters of earlier runs cannot be carried over: {0}</source>
        <translation>Die Adapter früherer Läufe lassen sich nicht übernehmen: {0}</translation>
    </message>
    <message>
        <source>The adapter &quot;{0}&quot; of run {1} is not in the file that it should be carried over from.</source>
        <translation>Der Adapter „{0}“ des Laufs {1} ist nicht in der Datei, aus der er übernommen werden soll.</translation>
    </message>
    <message>
        <source>This row is not UTF-8 text. Save the table with the UTF-8 encoding.</source>
        <translation>Diese Zeile ist kein UTF-8-Text. Die Tabelle in der Kodierung UTF-8 sichern.</translation>
    </message>
    <message>
        <source>This row has more than 10,000 cells. Is it a table of facts?</source>
        <translation>Diese Zeile hat mehr als 10.000 Zellen. Ist es eine Faktentabelle?</translation>
    </message>
    <message>
        <source>A cell goes on after its closing quote. Write a quote inside a quoted cell twice.</source>
        <translation>Eine Zelle geht nach ihrem schließenden Anführungszeichen weiter. Ein Anführungszeichen in einer Zelle in Anführungszeichen doppelt schreiben.</translation>
    </message>
    <message>
        <source>A quoted cell starts in this row and never ends. Close it with a quote.</source>
        <translation>Eine Zelle in Anführungszeichen beginnt in dieser Zeile und endet nie. Mit einem Anführungszeichen schließen.</translation>
    </message>
    <message>
        <source>Expected {0}, found {1}.</source>
        <translation>Erwartet: {0}, gefunden: {1}.</translation>
    </message>
    <message>
        <source>The value {0}.</source>
        <translation>Der Wert {0}.</translation>
    </message>
    <message>
        <source>Expected a JSON object.</source>
        <translation>Erwartet wird ein JSON-Objekt.</translation>
    </message>
    <message>
        <source>Unknown key. `seamark spec` lists the known ones.</source>
        <translation>Unbekannter Schlüssel. `seamark spec` nennt die bekannten.</translation>
    </message>
    <message>
        <source>Unknown key. Did you mean &quot;{0}&quot;?</source>
        <translation>Unbekannter Schlüssel. Gemeint: „{0}“?</translation>
    </message>
    <message>
        <source>The run was cancelled.</source>
        <translation>Der Lauf wurde abgebrochen.</translation>
    </message>
    <message>
        <source>The file has {0}, more than the {1} that are read here. Is it the right file?</source>
        <translation>Die Datei hat {0}, mehr als die {1}, die hier gelesen werden. Ist es die richtige Datei?</translation>
    </message>
    <message>
        <source>The file cannot be mapped into memory: {0}.</source>
        <translation>Die Datei lässt sich nicht in den Speicher einblenden: {0}.</translation>
    </message>
    <message>
        <source>About {0} are needed on this disk, but only {1} are free. Free some space or choose another place.</source>
        <translation>Auf dieser Platte werden etwa {0} gebraucht, aber nur {1} sind frei. Schaffen Sie Platz, oder wählen Sie einen anderen Ort.</translation>
    </message>
    <message>
        <source>The JSON is nested deeper than {0} levels.</source>
        <translation>Das JSON ist tiefer als {0} Ebenen geschachtelt.</translation>
    </message>
    <message>
        <source>The key appears twice in one object; keep one of them.</source>
        <translation>Der Schlüssel steht zweimal in einem Objekt; nur einen behalten.</translation>
    </message>
    <message>
        <source>This is not valid JSON: line {0}, column {1}. Correct the file there.</source>
        <translation>Dies ist kein gültiges JSON: Zeile {0}, Spalte {1}. Berichtigen Sie die Datei dort.</translation>
    </message>
    <message>
        <source>This JSON holds a number or text that cannot be read.</source>
        <translation>Dieses JSON enthält eine nicht lesbare Zahl oder einen nicht lesbaren Text.</translation>
    </message>
    <message>
        <source>This must be a number from {0} to {1}, but is {2}.</source>
        <translation>Dies muss eine Zahl von {0} bis {1} sein, ist aber {2}.</translation>
    </message>
    <message>
        <source>This must be a JSON object.</source>
        <translation>Dies muss ein JSON-Objekt sein.</translation>
    </message>
    <message>
        <source>This value is missing.</source>
        <translation>Dieser Wert fehlt.</translation>
    </message>
    <message>
        <source>This must be a whole number from {0} to {1}, but is {2}.</source>
        <translation>Dies muss eine ganze Zahl von {0} bis {1} sein, ist aber {2}.</translation>
    </message>
    <message>
        <source>This must be true or false.</source>
        <translation>Dies muss true oder false sein.</translation>
    </message>
    <message>
        <source>This must be a text.</source>
        <translation>Dies muss ein Text sein.</translation>
    </message>
    <message>
        <source>This must be a list.</source>
        <translation>Dies muss eine Liste sein.</translation>
    </message>
    <message>
        <source>The log file cannot be opened for writing.</source>
        <translation>Die Protokolldatei lässt sich nicht zum Schreiben öffnen.</translation>
    </message>
    <message>
        <source>The file cannot be opened for reading.</source>
        <translation>Die Datei lässt sich nicht zum Lesen öffnen.</translation>
    </message>
    <message>
        <source>Reading the file failed.</source>
        <translation>Die Datei ließ sich nicht lesen.</translation>
    </message>
    <message>
        <source>An added token must have 1 to {0} bytes, but has {1}.</source>
        <translation>Ein hinzugefügtes Token muss 1 bis {0} Byte haben, hat aber {1}.</translation>
    </message>
    <message>
        <source>Tokenizers of type {0} are not supported, only BPE.</source>
        <translation>Tokenizer der Art {0} werden nicht unterstützt, nur BPE.</translation>
    </message>
    <message>
        <source>This is not supported; byte-level tokenizers leave it empty.</source>
        <translation>Das wird nicht unterstützt; Byte-Level-Tokenizer lassen es leer.</translation>
    </message>
    <message>
        <source>Dropping merges at random is not supported; set it to null.</source>
        <translation>Zufälliges Auslassen von Verschmelzungen (merges) wird nicht unterstützt; auf null setzen.</translation>
    </message>
    <message>
        <source>Two pieces have the id {0}.</source>
        <translation>Zwei Stücke haben die Kennung {0}.</translation>
    </message>
    <message>
        <source>The unknown token is not in the vocabulary.</source>
        <translation>Das Token für Unbekanntes ist nicht im Vokabular.</translation>
    </message>
    <message>
        <source>A merge must be two pieces with a space between them, but is {0}.</source>
        <translation>Eine Verschmelzung (merge) muss aus zwei Stücken mit einem Leerzeichen dazwischen bestehen, ist aber {0}.</translation>
    </message>
    <message>
        <source>A merge must be two pieces, but is {0}.</source>
        <translation>Eine Verschmelzung (merge) muss aus zwei Stücken bestehen, ist aber {0}.</translation>
    </message>
    <message>
        <source>The merge {0} needs its two pieces and their union in the vocabulary.</source>
        <translation>Die Verschmelzung (merge) {0} braucht ihre zwei Stücke und deren Verbindung im Vokabular.</translation>
    </message>
    <message>
        <source>The id {0} belongs to another piece, or this token has another id in the vocabulary.</source>
        <translation>Die Kennung {0} gehört zu einem anderen Stück, oder dieses Token hat eine andere Kennung im Vokabular.</translation>
    </message>
    <message>
        <source>The beginning-of-sequence token &quot;{0}&quot; is not in the vocabulary.</source>
        <translation>Das Anfangstoken „{0}“ ist nicht im Vokabular.</translation>
    </message>
    <message>
        <source>The part &quot;{0}&quot; of tokenizer.json is not supported.</source>
        <translation>Der Teil „{0}“ von tokenizer.json wird nicht unterstützt.</translation>
    </message>
    <message>
        <source>Only byte-level tokenizers are read from tokenizer.json: the pre_tokenizer needs a ByteLevel part.</source>
        <translation>Aus tokenizer.json werden nur Byte-Level-Tokenizer gelesen: Der pre_tokenizer braucht einen Teil ByteLevel.</translation>
    </message>
    <message>
        <source>ByteLevel must be the last part of the pre_tokenizer.</source>
        <translation>ByteLevel muss der letzte Teil des pre_tokenizer sein.</translation>
    </message>
    <message>
        <source>The regular expression uses &quot;{0}&quot;, which is not supported.</source>
        <translation>Der reguläre Ausdruck benutzt „{0}“; das wird nicht unterstützt.</translation>
    </message>
    <message>
        <source>The regular expression has {0} bytes; at most {1} are read.</source>
        <translation>Der reguläre Ausdruck hat {0} Byte; höchstens {1} werden gelesen.</translation>
    </message>
    <message>
        <source>The regular expression is not valid: {0}.</source>
        <translation>Der reguläre Ausdruck ist ungültig: {0}.</translation>
    </message>
    <message>
        <source>The regular expression takes too many steps on this text.</source>
        <translation>Der reguläre Ausdruck braucht auf diesem Text zu viele Schritte.</translation>
    </message>
    <message>
        <source>This is not a SentencePiece model, or it is damaged. Download or copy it again.</source>
        <translation>Dies ist kein SentencePiece-Modell, oder es ist beschädigt. Neu herunterladen oder kopieren.</translation>
    </message>
    <message>
        <source>SentencePiece models with this setting are not supported.</source>
        <translation>SentencePiece-Modelle mit dieser Einstellung werden nicht unterstützt.</translation>
    </message>
    <message>
        <source>The SentencePiece library refuses this model: {0}.</source>
        <translation>Die SentencePiece-Bibliothek lehnt dieses Modell ab: {0}.</translation>
    </message>
    <message>
        <source>The added token &quot;{0}&quot; has the id {1}, which the model gives to &quot;{2}&quot;.</source>
        <translation>Das hinzugefügte Token „{0}“ hat die Kennung {1}, die das Modell „{2}“ gibt.</translation>
    </message>
    <message>
        <source>The SentencePiece library cannot encode this text: {0}.</source>
        <translation>Die SentencePiece-Bibliothek kann diesen Text nicht kodieren: {0}.</translation>
    </message>
    <message>
        <source>The directory has neither tokenizer.json nor tokenizer.model. Give a Hugging Face model directory.</source>
        <translation>Der Ordner hat weder tokenizer.json noch tokenizer.model. Einen Hugging-Face-Modellordner nennen.</translation>
    </message>
    <message>
        <source>The keys must be ids, but one is &quot;{0}&quot;.</source>
        <translation>Die Schlüssel müssen Kennungen sein, aber einer ist „{0}“.</translation>
    </message>
    <message>
        <source>A text of {0} bytes cannot be normalised.</source>
        <translation>Ein Text von {0} Byte lässt sich nicht normalisieren.</translation>
    </message>
    <message>
        <source>There is no fact to train on.</source>
        <translation>Es gibt keinen Fakt zum Trainieren.</translation>
    </message>
    <message>
        <source>The weight of the fact {0} is {1}; weights are finite and not negative.</source>
        <translation>Das Gewicht des Fakts {0} ist {1}; Gewichte sind endlich und nicht negativ.</translation>
    </message>
    <message>
        <source>This is no checkpoint of a training run of this version ({0}).</source>
        <translation>Dies ist kein Zwischenstand eines Trainings dieser Version ({0}).</translation>
    </message>
    <message>
        <source>The checkpoint belongs to a run with other facts, settings or another model.</source>
        <translation>Der Zwischenstand gehört zu einem Lauf mit anderen Fakten, Einstellungen oder anderem Modell.</translation>
    </message>
    <message>
        <source>The checkpoint is damaged. Start the run anew.</source>
        <translation>Der Zwischenstand ist beschädigt. Den Lauf neu beginnen.</translation>
    </message>
    <message>
        <source>The session has no run of this name. It has: {0}.</source>
        <translation>Die Sitzung hat keinen Lauf dieses Namens. Sie hat: {0}.</translation>
    </message>
    <message>
        <source>The session has no fact of this id. Its first fact has the id {0}; `seamark info --run NAME --json` lists them.</source>
        <translation>Die Sitzung hat keinen Fakt mit dieser Kennung. Ihr erster Fakt hat die Kennung {0}; „seamark info --run NAME --json“ nennt alle.</translation>
    </message>
    <message>
        <source>This run kept no adapters (output.adapters).</source>
        <translation>Dieser Lauf hat keine Adapter behalten (output.adapters).</translation>
    </message>
    <message>
        <source>This run has one adapter a fact; name one with --fact.</source>
        <translation>Dieser Lauf hat einen Adapter je Fakt; einen mit --fact nennen.</translation>
    </message>
    <message>
        <source>This run has one adapter for all facts; leave --fact out.</source>
        <translation>Dieser Lauf hat einen Adapter für alle Fakten; --fact weglassen.</translation>
    </message>
    <message>
        <source>This run has no adapter for that fact: it was not trained.</source>
        <translation>Dieser Lauf hat für diesen Fakt keinen Adapter: Er wurde nicht trainiert.</translation>
    </message>
    <message>
        <source>Writing to standard output failed.</source>
        <translation>Das Schreiben auf die Standardausgabe ist gescheitert.</translation>
    </message>
    <message>
        <source>There is not enough memory. Use fewer slots, a smaller batch or a smaller model.</source>
        <translation>Der Speicher reicht nicht. Weniger Plätze, einen kleineren Batch oder ein kleineres Modell nehmen.</translation>
    </message>
    <message>
        <source>With --json name a CSV file with -o; stdout then holds the summary.</source>
        <translation>Zu --json mit -o eine CSV-Datei nennen; stdout enthält dann die Zusammenfassung.</translation>
    </message>
    <message>
        <source>The prompt has no tokens.</source>
        <translation>Der Prompt hat keine Tokens.</translation>
    </message>
    <message>
        <source>The interrupted run brings its own spec; leave SPEC out with --resume.</source>
        <translation>Der unterbrochene Lauf bringt seine Spezifikation mit; SPEC bei --resume weglassen.</translation>
    </message>
    <message>
        <source>Name a spec, or --resume.</source>
        <translation>Eine Spezifikation oder --resume nennen.</translation>
    </message>
    <message>
        <source>Give a text, or --file.</source>
        <translation>Einen Text oder --file nennen.</translation>
    </message>
    <message>
        <source>The adapter to start from has init_r {0}; the target rank must be below it.</source>
        <translation>Der Ausgangsadapter hat init_r {0}; der Zielrang muss darunter liegen.</translation>
    </message>
    <message>
        <source>The rank {0} is above that of {1}, whose matrix is {2} x {3} in this model. At most {4} makes a difference there.</source>
        <translation>Der Rang {0} liegt über dem von {1}, dessen Matrix in diesem Modell {2} x {3} ist. Dort wirken höchstens {4}.</translation>
    </message>
    <message>
        <source>The adapter to start from is placed as {0}, which is another method.</source>
        <translation>Der Ausgangsadapter ist als {0} platziert, das ist ein anderes Verfahren.</translation>
    </message>
    <message>
        <source>This adapter uses DoRA. Set method.kind to dora to go on from it.</source>
        <translation>Dieser Adapter benutzt DoRA. Zum Fortsetzen method.kind auf dora setzen.</translation>
    </message>
    <message>
        <source>This adapter does not use DoRA. Set method.kind to lora to go on from it.</source>
        <translation>Dieser Adapter benutzt kein DoRA. Zum Fortsetzen method.kind auf lora setzen.</translation>
    </message>
    <message>
        <source>A bottleneck adapter adds layers of its own, which no weight of the model can hold: it cannot be merged. Use it as an adapter.</source>
        <translation>Ein Flaschenhals-Adapter fügt eigene Schichten hinzu, die kein Gewicht des Modells aufnehmen kann: Er lässt sich nicht einrechnen. Als Adapter benutzen.</translation>
    </message>
    <message>
        <source>The folder cannot be written: {0}.</source>
        <translation>Der Ordner lässt sich nicht beschreiben: {0}.</translation>
    </message>
    <message>
        <source>There is something at this place already. Name a new folder.</source>
        <translation>An diesem Ort ist schon etwas. Einen neuen Ordner nennen.</translation>
    </message>
    <message>
        <source>With the adapter this weight has values that are not finite as {0}. The adapter is damaged, or did not learn.</source>
        <translation>Mit dem Adapter hat dieses Gewicht Werte, die als {0} nicht endlich sind. Der Adapter ist beschädigt oder hat nicht gelernt.</translation>
    </message>
    <message>
        <source>Adapters of this kind have no low-rank factors.</source>
        <translation>Adapter dieser Art haben keine Faktoren niedrigen Rangs.</translation>
    </message>
    <message>
        <source>No fact has this feature: {0}.</source>
        <translation>Kein Fakt hat dieses Merkmal: {0}.</translation>
    </message>
    <message>
        <source>change is what an adapter adds, so an adapter is needed; for the untuned model choose hidden.</source>
        <translation>change ist, was ein Adapter addiert, also braucht es einen Adapter; für das Modell vor dem Training hidden wählen.</translation>
    </message>
    <message>
        <source>The adapter does not change {0} of layer {1}.</source>
        <translation>Der Adapter ändert {0} der Schicht {1} nicht.</translation>
    </message>
    <message>
        <source>This feature has layers 0 to {0} in this model; {1} is none of them.</source>
        <translation>Dieses Merkmal hat in diesem Modell die Schichten 0 bis {0}; {1} gehört nicht dazu.</translation>
    </message>
    <message>
        <source>The weight should be {0} x {1} floating-point numbers.</source>
        <translation>Das Gewicht soll aus {0} x {1} Gleitkommazahlen bestehen.</translation>
    </message>
    <message>
        <source>The gradients of {0} facts do not fit into memory at once.</source>
        <translation>Die Gradienten von {0} Fakten passen nicht zugleich in den Speicher.</translation>
    </message>
    <message>
        <source>Gradients of many facts do not fit side by side with full fine-tuning. Measure interference exactly instead.</source>
        <translation>Gradienten vieler Fakten passen beim vollen Feintuning nicht nebeneinander. Die Interferenz exakt messen.</translation>
    </message>
    <message>
        <source>The joint adapter changes nothing yet, so that cosines of gradients mean nothing: they would mirror its random start. Train at least one step.</source>
        <translation>Der gemeinsame Adapter ändert noch nichts; die Kosinus der Gradienten hätten keine Bedeutung, sie spiegelten nur seinen zufälligen Anfang. Mindestens einen Schritt trainieren.</translation>
    </message>
    <message>
        <source>The target of the fact {0} has no tokens of its own.</source>
        <translation>Das Ziel des Fakts {0} hat keine eigenen Tokens.</translation>
    </message>
    <message>
        <source>The histogram&apos;s low end {0} is not below its high end {1}.</source>
        <translation>Das untere Ende {0} des Histogramms liegt nicht unter dem oberen {1}.</translation>
    </message>
    <message>
        <source>directional compares the old answer with the target and gives no distance between two facts. Choose another metric.</source>
        <translation>directional vergleicht die alte Antwort mit dem Ziel und gibt keine Distanz zwischen zwei Fakten. Eine andere Metrik wählen.</translation>
    </message>
    <message>
        <source>A row has {0} others, not {1} neighbours.</source>
        <translation>Eine Zeile hat {0} andere, nicht {1} Nachbarn.</translation>
    </message>
    <message>
        <source>A histogram has at least one bin.</source>
        <translation>Ein Histogramm hat mindestens eine Klasse.</translation>
    </message>
    <message>
        <source>Row {0} of the features is zero and cannot be divided by its length. Leave row normalisation off, or that fact out.</source>
        <translation>Zeile {0} der Merkmale ist null und nicht durch ihre Länge teilbar. Ohne Normierung der Zeilen rechnen oder diesen Fakt weglassen.</translation>
    </message>
    <message>
        <source>{0} rows of {1} dimensions have 1 to {2} components, not {3}.</source>
        <translation>{0} Zeilen mit {1} Dimensionen haben 1 bis {2} Komponenten, nicht {3}.</translation>
    </message>
    <message>
        <source>All rows of the features are equal, so there is no direction to show.</source>
        <translation>Alle Zeilen der Merkmale sind gleich, also gibt es keine Richtung zu zeigen.</translation>
    </message>
    <message>
        <source>The features have {0} dimensions, the basis has {1}.</source>
        <translation>Die Merkmale haben {0} Dimensionen, die Basis hat {1}.</translation>
    </message>
    <message>
        <source>The two adapters change no module in common.</source>
        <translation>Die beiden Adapter ändern kein gemeinsames Modul.</translation>
    </message>
    <message>
        <source>The two conditions have {0} and {1} facts; compare them on the same facts.</source>
        <translation>Die beiden Bedingungen haben {0} und {1} Fakten; auf denselben Fakten vergleichen.</translation>
    </message>
    <message>
        <source>The adapter holds a value that is not a finite number (layer {0}, {1}). Its training diverged: lower the learning rate.</source>
        <translation>Der Adapter enthält einen nicht endlichen Wert (Schicht {0}, {1}). Sein Training ist divergiert: die Lernrate senken.</translation>
    </message>
    <message>
        <source>The weight lens is for adapters that add to a weight (LoRA, rsLoRA, DoRA, AdaLoRA, full fine-tuning). This one ({0}) scales or adds layers.</source>
        <translation>Die Gewichtslinse ist für Adapter, die zu einem Gewicht addieren (LoRA, rsLoRA, DoRA, AdaLoRA, volles Feintuning). Dieser ({0}) skaliert oder fügt Schichten hinzu.</translation>
    </message>
    <message>
        <source>The model&apos;s weight holds a value that is not a finite number.</source>
        <translation>Das Gewicht des Modells enthält einen nicht endlichen Wert.</translation>
    </message>
    <message>
        <source>The model has layers 0 to {0}; the adapter changes layer {1}.</source>
        <translation>Das Modell hat die Schichten 0 bis {0}; der Adapter ändert Schicht {1}.</translation>
    </message>
    <message>
        <source>The adapter&apos;s change of layer {0}, {1} is {2} x {3}, the model&apos;s weight {4} x {5}. The adapter belongs to another model.</source>
        <translation>Die Änderung des Adapters in Schicht {0}, {1} ist {2} x {3}, das Gewicht des Modells {4} x {5}. Der Adapter gehört zu einem anderen Modell.</translation>
    </message>
    <message>
        <source>The placement is houlsby or pfeiffer, not &quot;{0}&quot;.</source>
        <translation>Die Platzierung ist houlsby oder pfeiffer, nicht „{0}“.</translation>
    </message>
    <message>
        <source>The activation &quot;{0}&quot; is not supported, only tanh.</source>
        <translation>Die Aktivierung „{0}“ wird nicht unterstützt, nur tanh.</translation>
    </message>
    <message>
        <source>This must be above 0.</source>
        <translation>Dies muss über 0 sein.</translation>
    </message>
    <message>
        <source>This must be a list of {0} values, true or false.</source>
        <translation>Dies muss eine Liste von {0} Werten sein, true oder false.</translation>
    </message>
    <message>
        <source>This names no adapted module of this model.</source>
        <translation>Dies nennt kein angepasstes Modul dieses Modells.</translation>
    </message>
    <message>
        <source>Adapters of type {0} are not read here, only {1}.</source>
        <translation>Adapter der Art {0} werden hier nicht gelesen, nur {1}.</translation>
    </message>
    <message>
        <source>Gradients of facts can be compared only at one joint adapter: name a joint run, or take --kind exact.</source>
        <translation>Gradienten von Fakten lassen sich nur an einem gemeinsamen Adapter vergleichen: einen gemeinsamen Lauf nennen oder --kind exact nehmen.</translation>
    </message>
    <message>
        <source>AdaLoRA cuts ranks: the first rank must be above the target rank.</source>
        <translation>AdaLoRA kürzt Ränge: Der Anfangsrang muss über dem Zielrang liegen.</translation>
    </message>
    <message>
        <source>The steps at first rank and at target rank leave no step between them in which ranks could fall. Train longer, or lower tinit or tfinal.</source>
        <translation>Die Schritte im Anfangsrang und im Zielrang lassen keinen Schritt dazwischen, in dem Ränge fallen können. Länger trainieren, oder tinit oder tfinal senken.</translation>
    </message>
    <message>
        <source>A module whose input is to be scaled is none of the scaled modules.</source>
        <translation>Ein am Eingang zu skalierendes Modul gehört nicht zu den skalierten Modulen.</translation>
    </message>
    <message>
        <source>Full fine-tuning trains one fact at a time. Leave this at 0 or 1.</source>
        <translation>Volles Feintuning trainiert einen Fakt nach dem anderen. Auf 0 oder 1 lassen.</translation>
    </message>
    <message>
        <source>The core set is larger than the sample it is a part of.</source>
        <translation>Die Kernmenge ist größer als die Stichprobe, zu der sie gehört.</translation>
    </message>
    <message>
        <source>This method adds nothing to a weight, so there is nothing to look at. The weight lens is for LoRA, DoRA, AdaLoRA and full fine-tuning.</source>
        <translation>Dieses Verfahren addiert nichts zu einem Gewicht, also gibt es nichts zu sehen. Die Gewichtslinse ist für LoRA, DoRA, AdaLoRA und volles Feintuning.</translation>
    </message>
    <message>
        <source>Part {0} of {1} does not exist.</source>
        <translation>Teil {0} von {1} gibt es nicht.</translation>
    </message>
    <message>
        <source>The session holds another study. Choose another file, or --resume without naming a study to go on with it as it is.</source>
        <translation>Die Sitzung enthält eine andere Studie. Eine andere Datei wählen oder mit --resume ohne Namen einer Studie die vorhandene fortsetzen.</translation>
    </message>
    <message>
        <source>The study is there already. Go on with it with --resume.</source>
        <translation>Die Studie ist schon da. Mit --resume fortsetzen.</translation>
    </message>
    <message>
        <source>A part cannot be the session that the parts are merged into.</source>
        <translation>Ein Teil kann nicht die Sitzung sein, in der die Teile vereint werden.</translation>
    </message>
    <message>
        <source>This is a part of another study than {0}.</source>
        <translation>Dies ist ein Teil einer anderen Studie als {0}.</translation>
    </message>
    <message>
        <source>Unknown key. Known ones: {0}.</source>
        <translation>Unbekannter Schlüssel. Bekannt sind: {0}.</translation>
    </message>
    <message>
        <source>Expected a text.</source>
        <translation>Erwartet wird ein Text.</translation>
    </message>
    <message>
        <source>Expected a list.</source>
        <translation>Erwartet wird eine Liste.</translation>
    </message>
    <message>
        <source>Expected a list of texts.</source>
        <translation>Erwartet wird eine Liste von Texten.</translation>
    </message>
    <message>
        <source>&quot;{0}&quot; cannot be an axis.</source>
        <translation>„{0}“ kann keine Achse sein.</translation>
    </message>
    <message>
        <source>The spec has no field &quot;{0}&quot;. `seamark spec` lists them.</source>
        <translation>Die Spezifikation hat kein Feld „{0}“. `seamark spec` nennt alle.</translation>
    </message>
    <message>
        <source>The spec has no field &quot;{0}&quot;. Did you mean &quot;{1}&quot;?</source>
        <translation>Die Spezifikation hat kein Feld „{0}“. Gemeint: „{1}“?</translation>
    </message>
    <message>
        <source>An axis needs at least one value.</source>
        <translation>Eine Achse braucht mindestens einen Wert.</translation>
    </message>
    <message>
        <source>Name a field of the spec with &quot;path&quot;, or give the axis a &quot;name&quot; and values of several fields.</source>
        <translation>Ein Feld der Spezifikation mit „path“ nennen oder der Achse einen „name“ und Werte mehrerer Felder geben.</translation>
    </message>
    <message>
        <source>A table of the study has a column &quot;{0}&quot; of its own. Give the axis another &quot;name&quot;.</source>
        <translation>Eine Tabelle der Studie hat selbst eine Spalte „{0}“. Der Achse einen anderen „name“ geben.</translation>
    </message>
    <message>
        <source>Expected an object of fields of the spec.</source>
        <translation>Erwartet wird ein Objekt aus Feldern der Spezifikation.</translation>
    </message>
    <message>
        <source>Every value of an axis must set the same fields.</source>
        <translation>Jeder Wert einer Achse muss dieselben Felder setzen.</translation>
    </message>
    <message>
        <source>There are {0} labels for {1} values.</source>
        <translation>Es gibt {0} Beschriftungen für {1} Werte.</translation>
    </message>
    <message>
        <source>Two values have the same label. Give the axis &quot;labels&quot;.</source>
        <translation>Zwei Werte haben dieselbe Beschriftung. Der Achse „labels“ geben.</translation>
    </message>
    <message>
        <source>Expected a whole number from {0} to {1}.</source>
        <translation>Erwartet wird eine ganze Zahl von {0} bis {1}.</translation>
    </message>
    <message>
        <source>Expected a number from 0.5 to below 1.</source>
        <translation>Erwartet wird eine Zahl von 0,5 bis unter 1.</translation>
    </message>
    <message>
        <source>No axis has this name.</source>
        <translation>Keine Achse heißt so.</translation>
    </message>
    <message>
        <source>The axis has no value &quot;{0}&quot;.</source>
        <translation>Die Achse hat keinen Wert „{0}“.</translation>
    </message>
    <message>
        <source>&quot;{0}&quot; is no claim. Known ones: {1}.</source>
        <translation>„{0}“ ist keine Behauptung. Bekannt sind: {1}.</translation>
    </message>
    <message>
        <source>Expected an object of axes and labels.</source>
        <translation>Erwartet wird ein Objekt aus Achsen und Beschriftungen.</translation>
    </message>
    <message>
        <source>Expected a whole number from 1.</source>
        <translation>Erwartet wird eine ganze Zahl ab 1.</translation>
    </message>
    <message>
        <source>This study was written for a newer Seamark (schema {0}; this one reads up to {1}). Update Seamark.</source>
        <translation>Diese Studie ist für ein neueres Seamark (Schema {0}; dieses liest bis {1}). Seamark aktualisieren.</translation>
    </message>
    <message>
        <source>A study needs a name of at most {0} bytes without slashes, colons or line breaks.</source>
        <translation>Eine Studie braucht einen Namen von höchstens {0} Byte ohne Schrägstriche, Doppelpunkte und Zeilenumbrüche.</translation>
    </message>
    <message>
        <source>Two axes have the name &quot;{0}&quot;. Give one a &quot;name&quot;.</source>
        <translation>Zwei Achsen heißen „{0}“. Einer einen „name“ geben.</translation>
    </message>
    <message>
        <source>Two studies have the name &quot;{0}&quot;.</source>
        <translation>Zwei Studien heißen „{0}“.</translation>
    </message>
    <message>
        <source>There is no study.</source>
        <translation>Es gibt keine Studie.</translation>
    </message>
    <message>
        <source>The grid has more than {0} runs.</source>
        <translation>Das Raster hat mehr als {0} Läufe.</translation>
    </message>
    <message>
        <source>Every run of the grid is skipped.</source>
        <translation>Jeder Lauf des Rasters wird übersprungen.</translation>
    </message>
    <message>
        <source>There is neither a file nor a preset of this name. `seamark study --list` lists the presets.</source>
        <translation>Es gibt weder Datei noch Vorlage dieses Namens. `seamark study --list` zeigt die Vorlagen.</translation>
    </message>
    <message>
        <source>There is neither a file nor a preset of this name. Did you mean &quot;{0}&quot;?</source>
        <translation>Es gibt weder Datei noch Vorlage dieses Namens. Gemeint: „{0}“?</translation>
    </message>
    <message>
        <source>The session holds no study.</source>
        <translation>Die Sitzung enthält keine Studie.</translation>
    </message>
    <message>
        <source>All {0} facts of the pool have the same distance, so there is nothing to choose among. Take another space or metric, or more facts.</source>
        <translation>Alle {0} Fakten des Vorrats haben dieselbe Distanz, also gibt es nichts auszuwählen. Einen anderen Raum, eine andere Metrik oder mehr Fakten nehmen.</translation>
    </message>
    <message>
        <source>{0} facts are asked for, but only {1} can be chosen from. Ask for fewer, or load more facts.</source>
        <translation>{0} Fakten sind verlangt, aber nur {1} stehen zur Wahl. Weniger verlangen oder mehr Fakten laden.</translation>
    </message>
    <message>
        <source>{0} facts are to be replaced, but the pool has only {1} unused ones. Lower p or the sample&apos;s size, or load more facts.</source>
        <translation>{0} Fakten sind zu ersetzen, aber der Vorrat hat nur {1} ungenutzte. p oder die Stichprobe verkleinern oder mehr Fakten laden.</translation>
    </message>
    <message>
        <source>dynamic weights compare answers at every step, which only the spaces input-embedding and output-embedding can do. Choose one of them, or static weights.</source>
        <translation>Gewichte dynamic vergleichen Antworten in jedem Schritt; das können nur die Räume input-embedding und output-embedding. Einen davon oder Gewichte static wählen.</translation>
    </message>
    <message>
        <source>directional measures changes of answers, not how far two answers lie apart, which dynamic weights need. Choose another metric, or static weights.</source>
        <translation>directional misst Änderungen von Antworten, nicht wie weit zwei Antworten auseinanderliegen, was dynamic braucht. Eine andere Metrik oder Gewichte static wählen.</translation>
    </message>
    <message>
        <source>The data have no column of weights. Name it with facts.column_weight, or a file with loss.weights_file, or choose other weights.</source>
        <translation>Die Daten haben keine Gewichtsspalte. Sie mit facts.column_weight oder eine Datei mit loss.weights_file nennen, oder andere Gewichte wählen.</translation>
    </message>
    <message>
        <source>The weight of the fact {0} is {1}. Weights are finite numbers.</source>
        <translation>Das Gewicht des Fakts {0} ist {1}. Gewichte sind endliche Zahlen.</translation>
    </message>
    <message>
        <source>A file of weights has a first row that names the columns weight, and case_id or index.</source>
        <translation>Eine Gewichtsdatei hat eine erste Zeile mit den Spalten weight und case_id oder index.</translation>
    </message>
    <message>
        <source>Line {0}: a weight is a finite number that is not negative, and this is {1}.</source>
        <translation>Zeile {0}: Ein Gewicht ist eine endliche, nicht negative Zahl, dies ist {1}.</translation>
    </message>
    <message>
        <source>Line {0}: this fact has a weight already.</source>
        <translation>Zeile {0}: Dieser Fakt hat schon ein Gewicht.</translation>
    </message>
    <message>
        <source>The file holds no weights.</source>
        <translation>Die Datei enthält keine Gewichte.</translation>
    </message>
    <message>
        <source>Line {0} has fewer columns than the first row.</source>
        <translation>Zeile {0} hat weniger Spalten als die erste Zeile.</translation>
    </message>
    <message>
        <source>Line {0}: the data have no fact {1}.</source>
        <translation>Zeile {0}: Die Daten haben keinen Fakt {1}.</translation>
    </message>
    <message>
        <source>The file is empty.</source>
        <translation>Die Datei ist leer.</translation>
    </message>
    <message>
        <source>A column is of an unknown type.</source>
        <translation>Eine Spalte hat einen unbekannten Typ.</translation>
    </message>
    <message>
        <source>The journal has format {0}; this Seamark reads {1}. Open it with the Seamark that wrote it.</source>
        <translation>Das Journal hat das Format {0}; dieses Seamark liest {1}. Mit dem Seamark öffnen, das es geschrieben hat.</translation>
    </message>
    <message>
        <source>Two runs have the name &quot;{0}&quot; but differ in their specs. Give one of them another name.</source>
        <translation>Zwei Läufe heißen „{0}“, haben aber verschiedene Spezifikationen. Einem einen anderen Namen geben.</translation>
    </message>
    <message>
        <source>Two selections of different facts have the name &quot;{0}&quot;.</source>
        <translation>Zwei Auswahlen verschiedener Fakten heißen „{0}“.</translation>
    </message>
    <message>
        <source>Full fine-tuning of these layers takes {0} for weights, gradients and the optimizer&apos;s state, but {1} may be used. Choose fewer layers (method.layers), another method, or a larger training.memory_budget_gb.</source>
        <translation>Volles Feintuning dieser Schichten braucht {0} für Gewichte, Gradienten und den Zustand des Optimierers, aber nur {1} sind erlaubt. Weniger Schichten (method.layers), ein anderes Verfahren oder ein größeres training.memory_budget_gb wählen.</translation>
    </message>
    <message>
        <source>Row {0} of the features holds a value that is not a finite number. Leave that fact out, or look for an overflow in the model.</source>
        <translation>Zeile {0} der Merkmale enthält einen nicht endlichen Wert. Diesen Fakt weglassen oder im Modell nach einem Überlauf suchen.</translation>
    </message>
    <message>
        <source>At least two rows of features are needed; there are {0}.</source>
        <translation>Es braucht mindestens zwei Zeilen von Merkmalen; vorhanden: {0}.</translation>
    </message>
    <message>
        <source>A table has columns that are not known.</source>
        <translation>Eine Tabelle hat unbekannte Spalten.</translation>
    </message>
    <message>
        <source>Name a session and its --run, or an --adapter.</source>
        <translation>Eine Sitzung und --run oder einen --adapter nennen.</translation>
    </message>
    <message>
        <source>Name either a session or a spec (--spec).</source>
        <translation>Entweder eine Sitzung oder eine Spezifikation (--spec) nennen.</translation>
    </message>
    <message>
        <source>Name the run of the session with --run.</source>
        <translation>Den Lauf der Sitzung mit --run nennen.</translation>
    </message>
    <message>
        <source>Name either a session with --run, or an adapter with --adapter.</source>
        <translation>Entweder eine Sitzung mit --run oder einen Adapter mit --adapter nennen.</translation>
    </message>
    <message>
        <source>The run {0} kept no adapter of the fact {1}. Compare runs over the same facts that keep their adapters (output.adapters).</source>
        <translation>Der Lauf {0} hat keinen Adapter des Fakts {1} behalten. Läufe über dieselben Fakten vergleichen, die ihre Adapter behalten (output.adapters).</translation>
    </message>
    <message>
        <source>The model has layers 0 (the embeddings) to {0}.</source>
        <translation>Das Modell hat die Schichten 0 (die Einbettungen) bis {0}.</translation>
    </message>
    <message>
        <source>A change is an adapter&apos;s: name one with --adapter.</source>
        <translation>Eine Änderung gehört zu einem Adapter: einen mit --adapter nennen.</translation>
    </message>
    <message>
        <source>Name either a session with --run, or facts with --data.</source>
        <translation>Entweder eine Sitzung mit --run oder Fakten mit --data nennen.</translation>
    </message>
    <message>
        <source>--jobs takes a part and their number, such as 2/8.</source>
        <translation>--jobs verlangt einen Teil und die Zahl der Teile, wie 2/8.</translation>
    </message>
    <message>
        <source>--data takes a name and a file, such as counterfact=counterfact.json.</source>
        <translation>--data verlangt einen Namen und eine Datei, wie counterfact=counterfact.json.</translation>
    </message>
    <message>
        <source>The file does not exist.</source>
        <translation>Die Datei gibt es nicht.</translation>
    </message>
    <message>
        <source>Name a preset or a file, or --resume. --list lists the presets.</source>
        <translation>Eine Vorlage, eine Datei oder --resume nennen. --list zeigt die Vorlagen.</translation>
    </message>
    <message>
        <source>Name the session with -o.</source>
        <translation>Die Sitzung mit -o nennen.</translation>
    </message>
    <message>
        <source>The file holds something else than this study. Choose another name.</source>
        <translation>Die Datei enthält etwas anderes als diese Studie. Einen anderen Namen wählen.</translation>
    </message>
    <message>
        <source>A preset says how a run is trained, but this file has none of method, loss, training.</source>
        <translation>Eine Vorlage sagt, wie ein Lauf trainiert wird, aber diese Datei hat weder method noch loss noch training.</translation>
    </message>
    <message>
        <source>There is a preset of this name already.</source>
        <translation>Eine Vorlage dieses Namens gibt es schon.</translation>
    </message>
    <message>
        <source>The file cannot be renamed.</source>
        <translation>Die Datei lässt sich nicht umbenennen.</translation>
    </message>
    <message>
        <source>The file cannot be removed.</source>
        <translation>Die Datei lässt sich nicht löschen.</translation>
    </message>
    <message>
        <source>No run has kept facts yet, so there are neither reasons nor weights to show.</source>
        <translation>Noch hat kein Lauf Fakten behalten, also gibt es weder Gründe noch Gewichte zu zeigen.</translation>
    </message>
    <message>
        <source>There is no named selection &quot;{0}&quot;.</source>
        <translation>Es gibt keine benannte Auswahl „{0}“.</translation>
    </message>
    <message>
        <source>A text has at most 1,000 bytes here, a list at most 200 entries.</source>
        <translation>Ein Text hat hier höchstens 1.000 Bytes, eine Liste höchstens 200 Einträge.</translation>
    </message>
    <message>
        <source>An axis ends between -1e100 and 1e100.</source>
        <translation>Eine Achse endet zwischen -1e100 und 1e100.</translation>
    </message>
    <message>
        <source>A figure needs a name of one line and at most 200 bytes.</source>
        <translation>Eine Abbildung braucht einen einzeiligen Namen von höchstens 200 Bytes.</translation>
    </message>
    <message>
        <source>A text has at most 10,000 bytes here, a list at most 200 entries.</source>
        <translation>Ein Text hat hier höchstens 10.000 Bytes, eine Liste höchstens 200 Einträge.</translation>
    </message>
    <message>
        <source>Write the name of a style, or the path of a JSON file without &quot;..&quot;.</source>
        <translation>Den Namen eines Stils angeben oder den Pfad einer JSON-Datei ohne „..“.</translation>
    </message>
    <message>
        <source>A style&apos;s name has at most 80 bytes and no / \ or : in it, and does not begin with a dot.</source>
        <translation>Der Name eines Stils hat höchstens 80 Bytes, enthält kein / \ oder : und beginnt nicht mit einem Punkt.</translation>
    </message>
    <message>
        <source>A built-in style has the name {0}; choose another.</source>
        <translation>Ein eingebauter Stil heißt {0}; einen anderen Namen wählen.</translation>
    </message>
    <message>
        <source>There is no style &quot;{0}&quot;. Choose acl, ieee, nature, plain or one of your own, or name a JSON file{1}.</source>
        <translation>Es gibt keinen Stil „{0}“. acl, ieee, nature, plain oder einen eigenen wählen oder eine JSON-Datei nennen{1}.</translation>
    </message>
    <message>
        <source>There is a style {0} already; choose another name.</source>
        <translation>Es gibt schon einen Stil {0}; einen anderen Namen wählen.</translation>
    </message>
    <message>
        <source>The style cannot be deleted: {0}.</source>
        <translation>Der Stil lässt sich nicht löschen: {0}.</translation>
    </message>
    <message>
        <source>Write one line of 1 to 200 bytes.</source>
        <translation>Eine Zeile von 1 bis 200 Bytes angeben.</translation>
    </message>
    <message>
        <source>A page is at least as wide as its column.</source>
        <translation>Eine Seite ist mindestens so breit wie ihre Spalte.</translation>
    </message>
    <message>
        <source>Name 1 to 64 colours.</source>
        <translation>1 bis 64 Farben nennen.</translation>
    </message>
    <message>
        <source>Write a change of the style as label_pt=8.</source>
        <translation>Eine Änderung des Stils als label_pt=8 schreiben.</translation>
    </message>
    <message>
        <source>The features of {0} and {1} do not lie on the same axes. Compute them anew for the same facts.</source>
        <translation>Die Merkmale von {0} und {1} liegen nicht auf denselben Achsen. Für dieselben Fakten neu berechnen.</translation>
    </message>
    <message>
        <source>It needs more memory than there is. Close other programs and open it again.</source>
        <translation>Dafür reicht der Speicher nicht. Andere Programme schließen und erneut öffnen.</translation>
    </message>
    <message>
        <source>The run that was interrupted cannot be moved beside the file.</source>
        <translation>Der unterbrochene Lauf lässt sich nicht neben die Datei verschieben.</translation>
    </message>
    <message>
        <source>The style is longer than 64 KB.</source>
        <translation>Der Stil ist länger als 64 KB.</translation>
    </message>
    <message>
        <source>Another result of the session has the name {0}; choose one of its own.</source>
        <translation>Ein anderes Ergebnis der Sitzung heißt {0}; einen eigenen Namen wählen.</translation>
    </message>
    <message>
        <source>The table &quot;{0}&quot; has no column &quot;{1}&quot;. It has: {2}.</source>
        <translation>Die Tabelle „{0}“ hat keine Spalte „{1}“. Sie hat: {2}.</translation>
    </message>
    <message>
        <source>Points cannot be coloured by &quot;{0}&quot;. Take a column ({1}) or what their facts have: outcome, relation, selection, kept, distance, weight, loss, d_before, d_after, change; or run.</source>
        <translation>Punkte lassen sich nicht nach „{0}“ färben. Eine Spalte wählen ({1}) oder was ihre Fakten haben: outcome, relation, selection, kept, distance, weight, loss, d_before, d_after, change; oder run.</translation>
    </message>
    <message>
        <source>Points cannot be coloured by &quot;{0}&quot;. Take a column: {1}.</source>
        <translation>Punkte lassen sich nicht nach „{0}“ färben. Eine Spalte wählen: {1}.</translation>
    </message>
    <message>
        <source>The session has a figure or a result of the name {0} already.</source>
        <translation>Die Sitzung hat schon eine Abbildung oder ein Ergebnis mit dem Namen {0}.</translation>
    </message>
    <message>
        <source>--compare-run and --compare-fact need a session with --run.</source>
        <translation>--compare-run und --compare-fact brauchen eine Sitzung mit --run.</translation>
    </message>
    <message>
        <source>There is no interrupted run to resume. Run {0} was stopped and kept: it has ended, with what was learned until then. Start a new run with a spec.</source>
        <translation>Es gibt keinen unterbrochenen Lauf zum Fortsetzen. Lauf {0} wurde beendet und behalten: Er ist zu Ende, mit dem bis dahin Gelernten. Mit einer Spezifikation einen neuen Lauf starten.</translation>
    </message>
    <message>
        <source>Name at least one fact.</source>
        <translation>Mindestens einen Fakt nennen.</translation>
    </message>
    <message>
        <source>The data have no fact with the id &quot;{0}&quot;.</source>
        <translation>Die Daten haben keinen Fakt mit der Kennung „{0}“.</translation>
    </message>
    <message>
        <source>Write the filter as a spec has it: rule=band, low=0.2, high=0.8.</source>
        <translation>Den Filter wie in einer Spec schreiben: rule=band, low=0.2, high=0.8.</translation>
    </message>
    <message>
        <source>Write what is drawn over the bars as relation=NAME, split=NAME or selection=NAME, at most four of them.</source>
        <translation>Was über die Balken gezeichnet wird, als relation=NAME, split=NAME oder selection=NAME schreiben, höchstens vier davon.</translation>
    </message>
    <message>
        <source>Bars of this width would be more than {0}. Choose a larger one.</source>
        <translation>Balken dieser Breite wären mehr als {0}. Eine größere wählen.</translation>
    </message>
    <message>
        <source>The session has no facts of &quot;{0}&quot; to draw over the bars.</source>
        <translation>Die Sitzung hat keine Fakten von „{0}“, die über die Balken gezeichnet werden könnten.</translation>
    </message>
    <message>
        <source>The run &quot;{0}&quot; was recorded without it: draw its curves against steps.</source>
        <translation>Der Lauf „{0}“ wurde ohne dies aufgezeichnet: seine Kurven gegen Schritte zeichnen.</translation>
    </message>
    <message>
        <source>Shares over the steps are &quot;{0}&quot; and &quot;{1}&quot;, or both: write nothing.</source>
        <translation>Anteile über die Schritte sind „{0}“ und „{1}“, oder beide: nichts schreiben.</translation>
    </message>
    <message>
        <source>No fact of the run came to this.</source>
        <translation>Kein Fakt des Laufs hat dieses Ergebnis.</translation>
    </message>
    <message>
        <source>There is no command {0}, and no file or directory of this name. seamark --help lists the commands.</source>
        <translation>Es gibt keinen Befehl {0} und weder Datei noch Ordner dieses Namens. seamark --help listet die Befehle auf.</translation>
    </message>
    <message>
        <source>There is no display to open the window on (DISPLAY and WAYLAND_DISPLAY are not set). Use a command, such as seamark demo; seamark --help lists them.</source>
        <translation>Es gibt keinen Bildschirm für das Fenster (DISPLAY und WAYLAND_DISPLAY sind nicht gesetzt). Einen Befehl verwenden, etwa seamark demo; seamark --help listet sie auf.</translation>
    </message>
    <message>
        <source>Several rows are of one layer; choose among them with a condition (where).</source>
        <translation>Mehrere Zeilen gehören zu einer Schicht; mit einer Bedingung (where) unter ihnen wählen.</translation>
    </message>
    <message>
        <source>The session has no fact &quot;{0}&quot;.</source>
        <translation>Die Sitzung hat keinen Fakt „{0}“.</translation>
    </message>
    <message>
        <source>Write the setting that is outlined as space=NAME, from=NAME and, of another model, model=NAME.</source>
        <translation>Die Einstellung, deren Umriss gezeichnet wird, als space=NAME, from=NAME und, bei einem anderen Modell, model=NAME schreiben.</translation>
    </message>
    <message>
        <source>Write the selected facts as selection=NAME or fact=ID; more than 64 KB of them need a named selection.</source>
        <translation>Die ausgewählten Fakten als selection=NAME oder fact=ID schreiben; mehr als 64 KB davon brauchen eine benannte Auswahl.</translation>
    </message>
    <message>
        <source>The session has no distances for {0} in the metric {1}.</source>
        <translation>Die Sitzung hat keine Distanzen für {0} in der Metrik {1}.</translation>
    </message>
    <message>
        <source>A figure has no such field. It has: {0}.</source>
        <translation>Eine Abbildung hat kein solches Feld. Sie hat: {0}.</translation>
    </message>
</context>
<context>
    <name>FactNumbers</name>
    <message>
        <source>No fact has the id %1.</source>
        <translation>Kein Fakt hat die Id %1.</translation>
    </message>
    <message>
        <source>“%1” is no number of a fact. Write numbers of the table, as in 1, 5, 12-40.</source>
        <translation>„%1“ ist keine Nummer eines Fakts. Nummern der Tabelle schreiben, wie 1, 5, 12-40.</translation>
    </message>
    <message>
        <source>%1 runs backwards: write the smaller number first.</source>
        <translation>%1 läuft rückwärts: die kleinere Nummer zuerst schreiben.</translation>
    </message>
    <message>
        <source>%1 is not among the facts, which have the numbers 1 to %2.</source>
        <translation>%1 gehört nicht zu den Fakten, die die Nummern 1 bis %2 haben.</translation>
    </message>
    <message>
        <source>A spec names at most %1 facts. Name fewer, or use the band.</source>
        <translation>Eine Spezifikation nennt höchstens %1 Fakten. Weniger nennen oder das Band benutzen.</translation>
    </message>
</context>
<context>
    <name>FetchModel</name>
    <message>
        <source>Open a model directory.</source>
        <translation>Einen Modellordner öffnen.</translation>
    </message>
    <message>
        <source>Fetch the default model with %1, or open a model directory.</source>
        <translation>Das Standardmodell holt %1; oder einen Modellordner öffnen.</translation>
    </message>
</context>
<context>
    <name>FieldWords</name>
    <message>
        <source>yes</source>
        <translation>ja</translation>
    </message>
    <message>
        <source>no</source>
        <translation>nein</translation>
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
    <message>
        <source>not tested</source>
        <translation>nicht getestet</translation>
    </message>
    <message>
        <source>{0}, after Holm&apos;s adjustment {1}</source>
        <translation>{0}, nach Holm-Korrektur {1}</translation>
    </message>
    <message>
        <source>{0} seeds</source>
        <translation>{0} Seeds</translation>
    </message>
    <message>
        <source>{0} points</source>
        <translation>{0} Punkte</translation>
    </message>
    <message>
        <source>The facts were trained together, in one run a condition: other runs may differ by more than this interval says.</source>
        <translation>Die Fakten wurden gemeinsam trainiert, je Bedingung in einem Lauf: Andere Läufe können stärker abweichen, als dieses Intervall sagt.</translation>
    </message>
    <message>
        <source>The facts were trained together; over {0} runs a condition it is {1} ({2} % interval {3} to {4}).</source>
        <translation>Die Fakten wurden gemeinsam trainiert; über {0} Läufe je Bedingung ist es {1} ({2}-%-Intervall {3} bis {4}).</translation>
    </message>
    <message>
        <source>The paper&apos;s {0} to {1} points lie above that interval.</source>
        <translation>Die {0} bis {1} Punkte des Artikels liegen über diesem Intervall.</translation>
    </message>
    <message>
        <source>The paper&apos;s {0} to {1} points lie below that interval.</source>
        <translation>Die {0} bis {1} Punkte des Artikels liegen unter diesem Intervall.</translation>
    </message>
    <message>
        <source>The paper&apos;s {0} to {1} points are not excluded.</source>
        <translation>Die {0} bis {1} Punkte des Artikels sind nicht ausgeschlossen.</translation>
    </message>
    <message>
        <source>The conditions that this claim needs are not in the study, or not finished.</source>
        <translation>Die Bedingungen, die diese Behauptung braucht, sind nicht in der Studie oder nicht fertig.</translation>
    </message>
    <message>
        <source>The {0} has no interval here ({1}).</source>
        <translation>{0}: hier ohne Intervall ({1}).</translation>
    </message>
    <message>
        <source>The {0} is {1} ({2} % interval {3} to {4}; {5}; {6}).</source>
        <translation>{0}: {1} ({2}-%-Intervall {3} bis {4}; {5}; {6}).</translation>
    </message>
    <message>
        <source>This supports the claim.</source>
        <translation>Dies stützt die Behauptung.</translation>
    </message>
    <message>
        <source>This contradicts the claim.</source>
        <translation>Dies widerspricht der Behauptung.</translation>
    </message>
    <message>
        <source>This decides nothing.</source>
        <translation>Dies entscheidet nichts.</translation>
    </message>
    <message>
        <source>Too little to decide.</source>
        <translation>Zu wenig, um zu entscheiden.</translation>
    </message>
    <message>
        <source>The facts of these runs differ, but the runs are too few or too unlike to decide about others.</source>
        <translation>Die Fakten dieser Läufe unterscheiden sich, doch sind es zu wenige oder zu ungleiche Läufe, um über andere zu entscheiden.</translation>
    </message>
    <message>
        <source>Among all that the study tests (Holm) this decides nothing.</source>
        <translation>Unter allem, was die Studie testet (Holm), entscheidet dies nichts.</translation>
    </message>
    <message>
        <source>The interval holds 0: this decides nothing.</source>
        <translation>Das Intervall enthält 0: Dies entscheidet nichts.</translation>
    </message>
    <message>
        <source>The study is large enough to show an effect of {0} four times out of five, were it tested alone.</source>
        <translation>Die Studie ist groß genug, um einen Effekt der Größe {0} in vier von fünf Fällen zu zeigen, würde er allein getestet.</translation>
    </message>
    <message>
        <source>To show an effect of {0} four times out of five would take about {1} {2}, more where many are tested.</source>
        <translation>Um einen Effekt der Größe {0} in vier von fünf Fällen zu zeigen, bräuchte es etwa {1} {2}, bei vielen Tests mehr.</translation>
    </message>
    <message>
        <source>facts</source>
        <translation>Fakten</translation>
    </message>
    <message>
        <source>finished conditions</source>
        <translation>fertige Bedingungen</translation>
    </message>
    <message>
        <source>share learned in the middle third of D minus that of the better outer third</source>
        <translation>Gelernter Anteil im mittleren Drittel von D minus der des besseren äußeren Drittels</translation>
    </message>
    <message>
        <source>share of the not-learned facts that moved away from the target minus that of those that came nearer</source>
        <translation>Anteil der nicht gelernten Fakten, die sich vom Ziel entfernten, minus der, die sich näherten</translation>
    </message>
    <message>
        <source>share learned among {0} facts minus that of the same facts among {1}</source>
        <translation>Gelernter Anteil unter {0} Fakten minus der derselben Fakten unter {1}</translation>
    </message>
    <message>
        <source>rank correlation of the number of facts with the share learned, over runs</source>
        <translation>Rangkorrelation der Zahl der Fakten mit dem gelernten Anteil, über Läufe</translation>
    </message>
    <message>
        <source>rank correlation of the spread of D with the share learned, over runs of the same condition</source>
        <translation>Rangkorrelation der Streuung von D mit dem gelernten Anteil, über Läufe derselben Bedingung</translation>
    </message>
    <message>
        <source>rank correlation of the mean of D with the share learned, over runs of the same condition</source>
        <translation>Rangkorrelation des Mittels von D mit dem gelernten Anteil, über Läufe derselben Bedingung</translation>
    </message>
    <message>
        <source>share learned with {0} replaced minus that with {1}</source>
        <translation>Gelernter Anteil bei {0} ersetzt minus der bei {1}</translation>
    </message>
    <message>
        <source>share learned minus that with as many replaced at random</source>
        <translation>Gelernter Anteil minus der bei ebenso vielen zufällig ersetzten</translation>
    </message>
    <message>
        <source>share learned with 0.6 replaced minus that of the best other share ({0})</source>
        <translation>Gelernter Anteil bei 0,6 ersetzt minus der beim besten anderen Anteil ({0})</translation>
    </message>
    <message>
        <source>share learned with {0} minus that with {1}</source>
        <translation>Gelernter Anteil mit {0} minus der mit {1}</translation>
    </message>
    <message>
        <source>share of the not-learned facts that moved away with full fine-tuning minus that with {0}</source>
        <translation>Anteil der nicht gelernten Fakten, die sich entfernten, bei vollem Feintuning minus der mit {0}</translation>
    </message>
    <message>
        <source>on the core set</source>
        <translation>auf der Kernmenge</translation>
    </message>
    <message>
        <source>on facts that both trained</source>
        <translation>auf Fakten, die beide trainierten</translation>
    </message>
    <message>
        <source>Learning is best at a moderate semantic distance.</source>
        <translation>Bei mittlerer semantischer Distanz wird am besten gelernt.</translation>
    </message>
    <message>
        <source>Tuning moves answers that are not learned away from the target.</source>
        <translation>Das Training entfernt nicht gelernte Antworten vom Ziel.</translation>
    </message>
    <message>
        <source>Facts interfere: accuracy falls with the number learned together.</source>
        <translation>Fakten stören sich: Die Genauigkeit sinkt mit der Zahl der zusammen gelernten.</translation>
    </message>
    <message>
        <source>Accuracy rises as the mean distance of the facts learned together falls.</source>
        <translation>Die Genauigkeit steigt, wenn die mittlere Distanz der zusammen gelernten Fakten sinkt.</translation>
    </message>
    <message>
        <source>Accuracy rises as the variance of their distances grows.</source>
        <translation>Die Genauigkeit steigt mit der Varianz ihrer Distanzen.</translation>
    </message>
    <message>
        <source>Choosing facts by the mean and variance of their distances helps learning.</source>
        <translation>Fakten nach Mittel und Varianz ihrer Distanzen zu wählen, hilft dem Lernen.</translation>
    </message>
    <message>
        <source>Replacing about 60 % of the facts is best.</source>
        <translation>Etwa 60 % der Fakten zu ersetzen, ist am besten.</translation>
    </message>
    <message>
        <source>Weighing the loss by semantic distance helps learning.</source>
        <translation>Den Verlust nach semantischer Distanz zu gewichten hilft beim Lernen.</translation>
    </message>
    <message>
        <source>Full fine-tuning moves fewer answers away than parameter-efficient tuning.</source>
        <translation>Volles Feintuning bewegt weniger Antworten weg als parametereffizientes Training.</translation>
    </message>
    <message>
        <source>Study %1</source>
        <translation>Studie %1</translation>
    </message>
    <message>
        <source>What the studies say about the paper&apos;s claims</source>
        <translation>Was die Studien zu den Behauptungen des Artikels sagen</translation>
    </message>
    <message>
        <source>Learned relation</source>
        <translation>Gelernte Relation</translation>
    </message>
    <message>
        <source>Changed relation</source>
        <translation>Veränderte Relation</translation>
    </message>
    <message>
        <source>Weight</source>
        <translation>Gewicht</translation>
    </message>
    <message>
        <source>Loss after training (nats per token)</source>
        <translation>Verlust nach dem Training (Nats je Token)</translation>
    </message>
    <message>
        <source>Distance before training</source>
        <translation>Distanz vor dem Training</translation>
    </message>
    <message>
        <source>Distance after training</source>
        <translation>Distanz nach dem Training</translation>
    </message>
    <message>
        <source>Facts trained in the step</source>
        <translation>Im Schritt trainierte Fakten</translation>
    </message>
    <message>
        <source>Tokens trained in the step</source>
        <translation>Im Schritt trainierte Tokens</translation>
    </message>
    <message>
        <source>Seconds of the step</source>
        <translation>Sekunden des Schritts</translation>
    </message>
    <message>
        <source>in none of them</source>
        <translation>in keiner davon</translation>
    </message>
    <message>
        <source>untuned</source>
        <translation>vor Training</translation>
    </message>
    <message>
        <source>kept</source>
        <translation>behalten</translation>
    </message>
    <message>
        <source>without a value (%1)</source>
        <translation>ohne Wert (%1)</translation>
    </message>
    <message>
        <source>%1 (either way)</source>
        <translation>%1 (egal wohin)</translation>
    </message>
    <message>
        <source>First directions of %1</source>
        <translation>Erste Richtungen von %1</translation>
    </message>
    <message>
        <source>Subspace similarity φ</source>
        <translation>Ähnlichkeit der Unterräume φ</translation>
    </message>
    <message>
        <source>Layer</source>
        <translation>Schicht</translation>
    </message>
    <message>
        <source>Module</source>
        <translation>Modul</translation>
    </message>
    <message>
        <source>Rank</source>
        <translation>Rang</translation>
    </message>
    <message>
        <source>‖ΔW‖ (Frobenius)</source>
        <translation>‖ΔW‖ (Frobenius)</translation>
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
        <translation>Verstärkung</translation>
    </message>
    <message>
        <source>Effective rank</source>
        <translation>Effektiver Rang</translation>
    </message>
    <message>
        <source>Subspace similarity, outputs</source>
        <translation>Ähnlichkeit der Unterräume, Ausgänge</translation>
    </message>
    <message>
        <source>Subspace similarity, inputs</source>
        <translation>Ähnlichkeit der Unterräume, Eingänge</translation>
    </message>
    <message>
        <source>Relation</source>
        <translation>Relation</translation>
    </message>
    <message>
        <source>the weight lens</source>
        <translation>der Gewichtslinse</translation>
    </message>
    <message>
        <source>the weight lens over the steps</source>
        <translation>der Gewichtslinse über die Schritte</translation>
    </message>
    <message>
        <source>the subspaces&apos; similarity</source>
        <translation>der Ähnlichkeit der Unterräume</translation>
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
        <translation>angehalten</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>fehlgeschlagen</translation>
    </message>
    <message>
        <source>interrupted</source>
        <translation>unterbrochen</translation>
    </message>
    <message>
        <source>%1&#xa0;% of %2</source>
        <translation>%1&#xa0;% von %2</translation>
    </message>
    <message>
        <source>Share learned in bins of equal count over %1 facts of %2 runs; Wilson 95 % intervals; facts known before are left out.</source>
        <translation>Gelernter Anteil in gleich großen Klassen über %1 Fakten aus %2 Läufen; Wilson-Intervalle zu 95 %; vorher bekannte Fakten fehlen.</translation>
    </message>
    <message>
        <source>Epoch</source>
        <translation>Epoche</translation>
    </message>
    <message>
        <source>Training time (s)</source>
        <translation>Trainingszeit (s)</translation>
    </message>
    <message>
        <source>Training time (min)</source>
        <translation>Trainingszeit (min)</translation>
    </message>
    <message>
        <source>Training time (h)</source>
        <translation>Trainingszeit (h)</translation>
    </message>
    <message>
        <source>Tokens</source>
        <translation>Tokens</translation>
    </message>
    <message>
        <source>Tokens (thousands)</source>
        <translation>Tokens (Tausend)</translation>
    </message>
    <message>
        <source>Tokens (millions)</source>
        <translation>Tokens (Millionen)</translation>
    </message>
    <message>
        <source>Memory (GB)</source>
        <translation>Speicher (GB)</translation>
    </message>
    <message>
        <source>after replacing (%1)</source>
        <translation>nach dem Ersetzen (%1)</translation>
    </message>
    <message>
        <source>excluded (%1), drawn 1 : %2</source>
        <translation>ausgeschlossen (%1), gezeichnet 1 : %2</translation>
    </message>
    <message>
        <source>before replacing (%1)</source>
        <translation>vor dem Ersetzen (%1)</translation>
    </message>
    <message>
        <source>of the not learned</source>
        <translation>der nicht gelernten</translation>
    </message>
    <message>
        <source>of all</source>
        <translation>aller</translation>
    </message>
    <message>
        <source>Moved away (%)</source>
        <translation>Entfernt (%)</translation>
    </message>
    <message>
        <source>Moved away (% of the not learned)</source>
        <translation>Entfernt (% der nicht gelernten)</translation>
    </message>
    <message>
        <source>Share moved away over the steps; %1 % at the end.</source>
        <translation>Anteil der entfernten über die Schritte; am Ende %1 %.</translation>
    </message>
    <message>
        <source>%1 of %2 trained facts, those whose answers moved farthest from the target first; tick: before training, mark: after.</source>
        <translation>%1 von %2 trainierten Fakten, zuerst die, deren Antworten sich am weitesten vom Ziel entfernt haben; Strich: vor dem Training, Marke: danach.</translation>
    </message>
    <message>
        <source>Wilson 95 % intervals</source>
        <translation>Wilson-95-%-Intervalle</translation>
    </message>
    <message>
        <source>bootstrap 95 % intervals</source>
        <translation>Bootstrap-95-%-Intervalle</translation>
    </message>
    <message>
        <source>bins of equal width, %1</source>
        <translation>Klassen gleicher Breite, %1</translation>
    </message>
    <message>
        <source>about %1 facts a bin, %2</source>
        <translation>etwa %1 Fakten je Klasse, %2</translation>
    </message>
    <message>
        <source>bins of equal count, %1</source>
        <translation>Klassen gleicher Anzahl, %1</translation>
    </message>
    <message>
        <source>Share learned by distance over %1 facts: %2.</source>
        <translation>Anteil gelernt nach Distanz über %1 Fakten: %2.</translation>
    </message>
    <message>
        <source>adapter</source>
        <translation>Adapter</translation>
    </message>
    <message>
        <source>random subspace</source>
        <translation>zufälliger Unterraum</translation>
    </message>
    <message>
        <source>W&apos;s own directions</source>
        <translation>eigene Richtungen von W</translation>
    </message>
    <message>
        <source>Amplification of %1</source>
        <translation>Verstärkung von %1</translation>
    </message>
    <message>
        <source>Amplification ‖ΔW‖ / ‖UᵀWV‖ of %1 over %2 layers, beside a random subspace and W&apos;s own directions.</source>
        <translation>Verstärkung ‖ΔW‖ / ‖UᵀWV‖ von %1 über %2 Schichten, neben einem zufälligen Unterraum und den eigenen Richtungen von W.</translation>
    </message>
    <message>
        <source>previous: %1</source>
        <translation>vorher: %1</translation>
    </message>
    <message>
        <source>previous: from %1</source>
        <translation>vorher: von %1</translation>
    </message>
    <message>
        <source>selected (%1)</source>
        <translation>ausgewählt (%1)</translation>
    </message>
    <message>
        <source>expected weight (right)</source>
        <translation>erwartetes Gewicht (rechts)</translation>
    </message>
    <message>
        <source>Weight (1: normal)</source>
        <translation>Gewicht (1: normal)</translation>
    </message>
    <message>
        <source>with selected facts</source>
        <translation>mit ausgewählten Fakten</translation>
    </message>
    <message>
        <source>change</source>
        <translation>Änderung</translation>
    </message>
    <message>
        <source>outcome</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>prompt</source>
        <translation>Prompt</translation>
    </message>
    <message>
        <source>target</source>
        <translation>Ziel</translation>
    </message>
    <message>
        <source>answer</source>
        <translation>Antwort</translation>
    </message>
    <message>
        <source>distance after training</source>
        <translation>Distanz nach dem Training</translation>
    </message>
    <message>
        <source>loss before training</source>
        <translation>Verlust vor dem Training</translation>
    </message>
    <message>
        <source>loss after training</source>
        <translation>Verlust nach dem Training</translation>
    </message>
    <message>
        <source>ascending</source>
        <translation>aufsteigend</translation>
    </message>
    <message>
        <source>descending</source>
        <translation>absteigend</translation>
    </message>
    <message>
        <source>selected first</source>
        <translation>Auswahl zuerst</translation>
    </message>
    <message>
        <source>%1 of %2 trained facts (order: %3); tick: before training, mark: after.</source>
        <translation>%1 von %2 trainierten Fakten (Reihenfolge: %3); Strich: vor dem Training, Marke: danach.</translation>
    </message>
</context>
<context>
    <name>Help</name>
    <message>
        <source>Source: %1.</source>
        <translation>Quelle: %1.</translation>
    </message>
    <message>
        <source>Default: %1.</source>
        <translation>Standard: %1.</translation>
    </message>
    <message>
        <source>One of %1.</source>
        <translation>Eines von %1.</translation>
    </message>
    <message>
        <source>In the spec: %1</source>
        <translation>In der Spezifikation: %1</translation>
    </message>
    <message>
        <source>Target distance</source>
        <translation>Zieldistanz</translation>
    </message>
    <message>
        <source>How far the answer to be learned lies from the answer it replaces, in the chosen space. Each bar counts the facts of its distances.</source>
        <translation>Wie weit die zu lernende Antwort im gewählten Raum von der Antwort liegt, die sie ersetzt. Jeder Balken zählt die Fakten seiner Distanzen.</translation>
    </message>
    <message>
        <source>METHOD 3: metric, space and the answer compared with are chosen above the plot</source>
        <translation>METHOD 3: Metrik, Raum und Vergleichsantwort werden über dem Plot gewählt</translation>
    </message>
    <message>
        <source>Band</source>
        <translation>Band</translation>
    </message>
    <message>
        <source>Only facts whose distance lies between the two handles are trained. Excluded facts keep the reason. Arrow keys move the focused handle, Tab takes the other one, Enter types a value.</source>
        <translation>Nur Fakten mit einer Distanz zwischen den beiden Griffen werden trainiert. Ausgeschlossene behalten den Grund. Pfeiltasten bewegen den Griff im Fokus, Tab nimmt den anderen, Eingabe tippt einen Wert.</translation>
    </message>
    <message>
        <source>METHOD 5</source>
        <translation>METHOD 5</translation>
    </message>
    <message>
        <source>Mean and sd of the distances</source>
        <translation>Mittel und Std. der Distanzen</translation>
    </message>
    <message>
        <source>Weight</source>
        <translation>Gewicht</translation>
    </message>
    <message>
        <source>How much a fact counts in the loss. 1 is normal. Only the ratio between facts matters.</source>
        <translation>Wie viel ein Fakt im Verlust zählt. 1 ist normal. Nur das Verhältnis zwischen Fakten zählt.</translation>
    </message>
    <message>
        <source>METHOD 6</source>
        <translation>METHOD 6</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>Learned: the tuned model&apos;s most likely next token is right at every position of the target. Moved away: not learned, and the new answer lies farther from the target than the old one did.</source>
        <translation>Gelernt: Nach dem Training ist das wahrscheinlichste nächste Token an jeder Stelle des Ziels richtig. Entfernt: nicht gelernt, und die neue Antwort liegt weiter vom Ziel als die alte.</translation>
    </message>
    <message>
        <source>METHOD 4</source>
        <translation>METHOD 4</translation>
    </message>
    <message>
        <source>Shares of a run</source>
        <translation>Anteile eines Laufs</translation>
    </message>
    <message>
        <source>Learned, of all trained facts; moved away, of the not learned and of all. “Before” chooses only which old answer the mark starts from.</source>
        <translation>Gelernt: von allen trainierten Fakten; entfernt: von den nicht gelernten und von allen. „Vorher“ wählt nur, von welcher alten Antwort das Zeichen ausgeht.</translation>
    </message>
    <message>
        <source>Loss</source>
        <translation>Verlust</translation>
    </message>
    <message>
        <source>The weighted objective of a step, in nats a token of the answer. Faint: as it was; bold: smoothed over the steps before.</source>
        <translation>Das gewichtete Ziel eines Schritts, in nats je Token der Antwort. Blass: wie gemessen; kräftig: geglättet über die Schritte davor.</translation>
    </message>
    <message>
        <source>Named selections</source>
        <translation>Benannte Auswahlen</translation>
    </message>
    <message>
        <source>Sets of facts that the session keeps. Each can be selected again, filter the table and be drawn over the histogram.</source>
        <translation>Mengen von Fakten, die die Sitzung aufbewahrt. Jede lässt sich wieder auswählen, filtert die Tabelle und lässt sich über das Histogramm zeichnen.</translation>
    </message>
    <message>
        <source>Replacing a part of a sample</source>
        <translation>Einen Teil einer Stichprobe ersetzen</translation>
    </message>
    <message>
        <source>The rules replace, exact and random draw a sample with the seed and replace the share p of it by facts of the pool that were not drawn. replace makes one best swap after another, exact finds the best set of all, random is the control. The best set has near and varied distances: a small J. Of the core set nothing is ever replaced.</source>
        <translation>Die Regeln replace, exact und random ziehen mit dem Seed eine Stichprobe und ersetzen ihren Anteil p durch nicht gezogene Fakten des Vorrats. replace macht einen besten Tausch nach dem anderen, exact findet die beste Menge von allen, random ist die Kontrolle. Die beste Menge hat nahe und vielfältige Distanzen: ein kleines J. Von der Kernmenge wird nie etwas ersetzt.</translation>
    </message>
    <message>
        <source>Over the kept facts, over the sample before a part of it was replaced, and over all facts that have a distance.</source>
        <translation>Über die behaltenen Fakten, über die Stichprobe, bevor ein Teil ersetzt wurde, und über alle Fakten mit Distanz.</translation>
    </message>
    <message>
        <source>Loss of a fact</source>
        <translation>Verlust eines Fakts</translation>
    </message>
    <message>
        <source>How little the model expects the target after the prompt, in nats a token: 0 is certain.</source>
        <translation>Wie wenig das Modell das Ziel nach dem Prompt erwartet, in Nats je Token: 0 ist sicher.</translation>
    </message>
    <message>
        <source>Change of the distance</source>
        <translation>Änderung der Distanz</translation>
    </message>
    <message>
        <source>Above 0 the new answer lies farther from the target than the old one did, below 0 nearer. “Before” chooses the old answer.</source>
        <translation>Über 0 liegt die neue Antwort weiter vom Ziel als die alte, unter 0 näher. „Vorher“ wählt die alte Antwort.</translation>
    </message>
    <message>
        <source>Gradient norm</source>
        <translation>Gradientennorm</translation>
    </message>
    <message>
        <source>How strongly a step would change the trained parameters, before clipping. Of a run with an adapter for each fact it is the mean over the adapters.</source>
        <translation>Wie stark ein Schritt die trainierten Parameter ändern würde, vor dem Begrenzen. Bei einem Lauf mit einem Adapter je Fakt das Mittel über die Adapter.</translation>
    </message>
    <message>
        <source>METHOD 7</source>
        <translation>METHOD 7</translation>
    </message>
    <message>
        <source>Next token</source>
        <translation>Nächstes Token</translation>
    </message>
    <message>
        <source>The most likely next tokens and their probabilities; the one that begins the target stands out.</source>
        <translation>Die wahrscheinlichsten nächsten Token und ihre Wahrscheinlichkeiten; das erste des Ziels ist hervorgehoben.</translation>
    </message>
    <message>
        <source>METHOD 3</source>
        <translation>METHOD 3</translation>
    </message>
    <message>
        <source>95 % interval of a share</source>
        <translation>95-%-Intervall eines Anteils</translation>
    </message>
    <message>
        <source>Where the share may lie, had other facts of the same kind been trained: Wilson&apos;s interval of p = learned / n. Few facts make it wide.</source>
        <translation>Wo der Anteil liegen könnte, wären andere Fakten derselben Art trainiert worden: Wilsons Intervall von p = gelernt / n. Wenige Fakten machen es breit.</translation>
    </message>
    <message>
        <source>Who flipped, and McNemar&apos;s test</source>
        <translation>Wer gekippt ist, und der McNemar-Test</translation>
    </message>
    <message>
        <source>Facts by what two runs made of them. The test asks whether the b facts that only one run learned and the c that only the other did could come from a fair coin; a small p says no.</source>
        <translation>Fakten nach dem, was zwei Läufe aus ihnen machten. Der Test fragt, ob die b Fakten, die nur der eine Lauf lernte, und die c, die nur der andere lernte, von einer fairen Münze kommen könnten; ein kleines p sagt nein.</translation>
    </message>
    <message>
        <source>METHOD 8; exact, within a seed; among several comparisons p is Holm&apos;s</source>
        <translation>METHOD 8; exakt, innerhalb eines Seeds; unter mehreren Vergleichen ist p nach Holm</translation>
    </message>
    <message>
        <source>Paired difference</source>
        <translation>Gepaarte Differenz</translation>
    </message>
    <message>
        <source>How many percentage points more of the shared facts one run learned, seeds averaged within each fact. The interval holds the middle 95 % of the differences of 10,000 resamples of the facts.</source>
        <translation>Wie viele Prozentpunkte mehr der gemeinsamen Fakten ein Lauf lernte, über Seeds je Fakt gemittelt. Das Intervall enthält die mittleren 95 % der Differenzen von 10.000 Ziehungen der Fakten.</translation>
    </message>
    <message>
        <source>METHOD 8: percentile bootstrap</source>
        <translation>METHOD 8: Perzentil-Bootstrap</translation>
    </message>
    <message>
        <source>Interference, exact</source>
        <translation>Interferenz, exakt</translation>
    </message>
    <message>
        <source>What learning fact j alone does to fact i&apos;s loss, or to the distance of its answer. Above 0 it harms, below 0 it helps. Of relations: the mean over pairs of different facts.</source>
        <translation>Was das Lernen von Fakt j allein mit dem Verlust von Fakt i macht, oder mit der Distanz seiner Antwort. Über 0 schadet es, unter 0 nützt es. Bei Relationen: das Mittel über Paare verschiedener Fakten.</translation>
    </message>
    <message>
        <source>METHOD 8</source>
        <translation>METHOD 8</translation>
    </message>
    <message>
        <source>Interference, by gradients</source>
        <translation>Interferenz, nach Gradienten</translation>
    </message>
    <message>
        <source>The cheap form: whether the gradients of two facts point the same way at a joint run&apos;s adapter. 1: what helps one helps the other, −1: they pull apart.</source>
        <translation>Die billige Form: ob die Gradienten zweier Fakten am Adapter eines gemeinsamen Laufs in dieselbe Richtung zeigen. 1: was dem einen nützt, nützt dem anderen, −1: sie ziehen auseinander.</translation>
    </message>
    <message>
        <source>Principal components and explained variance</source>
        <translation>Hauptkomponenten und erklärte Varianz</translation>
    </message>
    <message>
        <source>Each fact&apos;s vector x on the axes along which the untuned model&apos;s vectors differ most. Runs and steps are laid on the same axes, with the untuned mean taken off. Explained variance: the share of all differences that an axis shows. With normalised rows x is divided by its length first.</source>
        <translation>Der Vektor x jedes Fakts auf den Achsen, entlang derer sich die Vektoren des Modells vor dem Training am meisten unterscheiden. Läufe und Schritte liegen auf denselben Achsen, das Mittel vor dem Training abgezogen. Erklärte Varianz: der Anteil aller Unterschiede, den eine Achse zeigt. Bei normierten Zeilen wird x zuerst durch seine Länge geteilt.</translation>
    </message>
    <message>
        <source>Trajectories</source>
        <translation>Trajektorien</translation>
    </message>
    <message>
        <source>Where the facts are at a step of the run, on the untuned model&apos;s axes, with the way that they came.</source>
        <translation>Wo die Fakten in einem Schritt des Laufs liegen, auf den Achsen des Modells vor dem Training, mit dem Weg, den sie kamen.</translation>
    </message>
    <message>
        <source>‖ΔW‖</source>
        <translation>‖ΔW‖</translation>
    </message>
    <message>
        <source>How much the adapter changes a weight matrix: the root of the sum of squares (Frobenius), the adapter&apos;s scale s included.</source>
        <translation>Wie stark der Adapter eine Gewichtsmatrix ändert: Wurzel der Summe der Quadrate (Frobenius), mit der Skala s des Adapters.</translation>
    </message>
    <message>
        <source>Amplification</source>
        <translation>Verstärkung</translation>
    </message>
    <message>
        <source>How much the adapter strengthens directions that the weight matrix W already had. U and V are the change&apos;s directions, r its rank. The two control lines put W&apos;s own leading directions, and random ones, in their place: near the random line the change writes where W did little.</source>
        <translation>Wie stark der Adapter Richtungen verstärkt, die die Gewichtsmatrix W schon hatte. U und V sind die Richtungen der Änderung, r ist ihr Rang. Die beiden Kontrolllinien setzen die führenden eigenen Richtungen von W und zufällige an ihre Stelle: Nahe der zufälligen schreibt die Änderung, wo W wenig tat.</translation>
    </message>
    <message>
        <source>METHOD 8; LoRA (arXiv 2106.09685), section 7.3</source>
        <translation>METHOD 8; LoRA (arXiv 2106.09685), Abschnitt 7.3</translation>
    </message>
    <message>
        <source>Effective rank</source>
        <translation>Effektiver Rang</translation>
    </message>
    <message>
        <source>How many directions the change really uses: 1 where one singular value stands alone, r where all r are alike.</source>
        <translation>Wie viele Richtungen die Änderung wirklich nutzt: 1, wo ein Singulärwert allein steht, r, wo alle r gleich sind.</translation>
    </message>
    <message>
        <source>Spectrum</source>
        <translation>Spektrum</translation>
    </message>
    <message>
        <source>The singular values of the change, largest first: how strong each direction is that it writes.</source>
        <translation>Die Singulärwerte der Änderung, der größte zuerst: wie stark jede Richtung ist, die sie schreibt.</translation>
    </message>
    <message>
        <source>Subspace similarity φ</source>
        <translation>Ähnlichkeit der Unterräume φ</translation>
    </message>
    <message>
        <source>How much of the first i directions of one adapter lies in the first j of the other: 1 all of it, 0 none. U are directions of a module&apos;s outputs, V of its inputs. Random directions of n dimensions share max(i, j) / n.</source>
        <translation>Wie viel der ersten i Richtungen des einen Adapters in den ersten j des anderen liegt: 1 alles, 0 nichts. U sind Richtungen der Ausgaben eines Moduls, V seiner Eingaben. Zufällige Richtungen von n Dimensionen haben max(i, j) / n gemeinsam.</translation>
    </message>
    <message>
        <source>METHOD 8; LoRA (arXiv 2106.09685), section 7.2</source>
        <translation>METHOD 8; LoRA (arXiv 2106.09685), Abschnitt 7.2</translation>
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
    <message>
        <source>each group of facts trained together</source>
        <translation>jede Gruppe zusammen trainierter Fakten</translation>
    </message>
    <message numerus="yes">
        <source>%1, %n seed(s)</source>
        <translation>
            <numerusform>%1, %n Seed</numerusform>
            <numerusform>%1, %n Seeds</numerusform>
        </translation>
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
    <message>
        <source>The session was written by a newer Seamark (format {0}); what this one does not know is left out when it is saved.</source>
        <translation>Die Sitzung wurde von einem neueren Seamark geschrieben (Format {0}); was dieses nicht kennt, fehlt nach dem Speichern.</translation>
    </message>
    <message>
        <source>What was changed after the last save could not be read: {0}</source>
        <translation>Was nach dem letzten Speichern geändert wurde, ließ sich nicht lesen: {0}</translation>
    </message>
    <message>
        <source>Only what was changed after the last save could be recovered. {0}</source>
        <translation>Nur was nach dem letzten Speichern geändert wurde, ließ sich wiederherstellen. {0}</translation>
    </message>
    <message>
        <source>The session file beside the recovered changes holds other facts; it was left alone.</source>
        <translation>Die Sitzungsdatei neben den wiederhergestellten Änderungen enthält andere Fakten; sie blieb unberührt.</translation>
    </message>
    <message>
        <source>The session was written by another program; saving it makes it a plain Seamark session again.</source>
        <translation>Die Sitzung wurde von einem anderen Programm geschrieben; nach dem Speichern ist sie wieder eine gewöhnliche Seamark-Sitzung.</translation>
    </message>
    <message>
        <source>The journal beside the session is damaged at its beginning; nothing could be read from it.</source>
        <translation>Das Journal neben der Sitzung ist am Anfang beschädigt; daraus ließ sich nichts lesen.</translation>
    </message>
    <message>
        <source>The journal beside the session belongs to other facts; it was left alone.</source>
        <translation>Das Journal neben der Sitzung gehört zu anderen Fakten; es blieb unberührt.</translation>
    </message>
    <message>
        <source>Process {0} is writing run {1} right now.</source>
        <translation>Der Prozess {0} schreibt gerade den Lauf {1}.</translation>
    </message>
    <message>
        <source>The journal of run {0} ends in {1} that are no whole record (an interrupted write, or damage); they were left out.</source>
        <translation>Das Journal des Laufs {0} endet mit {1}, die kein vollständiger Eintrag sind (ein unterbrochener Schreibvorgang oder ein Schaden); sie fehlen.</translation>
    </message>
</context>
<context>
    <name>Preset</name>
    <message>
        <source>One fact at a time, LoRA</source>
        <translation>Fakten einzeln, LoRA</translation>
    </message>
    <message>
        <source>One fact at a time, AdaLoRA</source>
        <translation>Fakten einzeln, AdaLoRA</translation>
    </message>
    <message>
        <source>One fact at a time, IA3</source>
        <translation>Fakten einzeln, IA3</translation>
    </message>
    <message>
        <source>One fact at a time, full fine-tuning</source>
        <translation>Fakten einzeln, volles Fine-Tuning</translation>
    </message>
    <message>
        <source>Joint LoRA</source>
        <translation>Gemeinsam, LoRA</translation>
    </message>
    <message>
        <source>Joint AdaLoRA</source>
        <translation>Gemeinsam, AdaLoRA</translation>
    </message>
    <message>
        <source>Joint LoRA, weighted by distance</source>
        <translation>Gemeinsam, LoRA, nach Abstand gewichtet</translation>
    </message>
</context>
<context>
    <name>PresetDialogs</name>
    <message>
        <source>Name of the preset:</source>
        <translation>Name der Vorlage:</translation>
    </message>
    <message>
        <source>Save as a preset</source>
        <translation>Als Vorlage sichern</translation>
    </message>
    <message>
        <source>Replace the preset?</source>
        <translation>Vorlage ersetzen?</translation>
    </message>
    <message>
        <source>There is a preset %1 already.</source>
        <translation>Die Vorlage %1 gibt es schon.</translation>
    </message>
    <message>
        <source>Rename the preset</source>
        <translation>Vorlage umbenennen</translation>
    </message>
    <message>
        <source>Import a spec file</source>
        <translation>Spezifikation einlesen</translation>
    </message>
    <message>
        <source>Specs (*.json);;All files (*)</source>
        <translation>Spezifikationen (*.json);;Alle Dateien (*)</translation>
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
    <message>
        <source>Merging</source>
        <translation>Adapter einrechnen</translation>
    </message>
    <message>
        <source>Gradients of each fact</source>
        <translation>Gradienten jedes Fakts</translation>
    </message>
    <message>
        <source>Evaluating every fact under every adapter</source>
        <translation>Jeden Fakt mit jedem Adapter auswerten</translation>
    </message>
    <message>
        <source>Training an adapter for each fact</source>
        <translation>Je Fakt einen Adapter trainieren</translation>
    </message>
    <message>
        <source>Comparing pairs</source>
        <translation>Paare vergleichen</translation>
    </message>
    <message>
        <source>Finding principal components</source>
        <translation>Hauptkomponenten suchen</translation>
    </message>
    <message>
        <source>Looking at weights</source>
        <translation>Gewichte ansehen</translation>
    </message>
    <message>
        <source>waits for the study</source>
        <translation>wartet auf die Studie</translation>
    </message>
</context>
<context>
    <name>ProtocolScores</name>
    <message>
        <source>Efficacy: the share of facts whose target the model finds likelier after the prompt than the original answer.</source>
        <translation>Wirksamkeit: Anteil der Fakten, deren Ziel das Modell nach dem Prompt für wahrscheinlicher hält als die ursprüngliche Antwort.</translation>
    </message>
    <message>
        <source>Paraphrases: the same after other wordings of the prompt, averaged within the fact.</source>
        <translation>Umschreibungen: dasselbe nach anderen Formulierungen des Prompts, je Fakt gemittelt.</translation>
    </message>
    <message>
        <source>Neighbourhood: the share of prompts of neighbouring subjects after which the original answer stays the likelier one.</source>
        <translation>Nachbarschaft: Anteil der Prompts zu benachbarten Subjekten, nach denen die ursprüngliche Antwort die wahrscheinlichere bleibt.</translation>
    </message>
    <message>
        <source>Efficacy as a margin: by how much the target is likelier than the original answer.</source>
        <translation>Wirksamkeit als Abstand: um wie viel das Ziel wahrscheinlicher ist als die ursprüngliche Antwort.</translation>
    </message>
    <message>
        <source>The margin after other wordings of the prompt.</source>
        <translation>Der Abstand nach anderen Formulierungen des Prompts.</translation>
    </message>
    <message>
        <source>The margin after prompts of neighbouring subjects: by how much the original answer is likelier there.</source>
        <translation>Der Abstand nach Prompts zu benachbarten Subjekten: um wie viel die ursprüngliche Antwort dort wahrscheinlicher ist.</translation>
    </message>
    <message>
        <source>Efficacy, paraphrases and neighbourhood in one number: their harmonic mean, 0 where one of them is 0.</source>
        <translation>Wirksamkeit, Umschreibungen und Nachbarschaft in einer Zahl: ihr harmonisches Mittel, 0, wo eines davon 0 ist.</translation>
    </message>
    <message>
        <source>The share of the target&apos;s tokens that are the model&apos;s first choice after the prompt.</source>
        <translation>Anteil der Token des Ziels, die nach dem Prompt die erste Wahl des Modells sind.</translation>
    </message>
    <message>
        <source>The share of the target&apos;s tokens that are the model&apos;s first choice after another wording of the prompt.</source>
        <translation>Anteil der Token des Ziels, die nach einer anderen Formulierung des Prompts die erste Wahl des Modells sind.</translation>
    </message>
    <message>
        <source>The share of right tokens in the answers to unrelated questions, which are to stay.</source>
        <translation>Anteil richtiger Token in den Antworten auf fremde Fragen, die bleiben sollen.</translation>
    </message>
    <message>
        <source>The share of the model&apos;s first choices after an unrelated prompt that are those of the untuned model.</source>
        <translation>Anteil der ersten Wahlen des Modells nach einem fremden Prompt, die die des Modells vor dem Training sind.</translation>
    </message>
    <message>
        <source>The share of right tokens in answers that follow from the new fact, where the data give such questions.</source>
        <translation>Anteil richtiger Token in Antworten, die aus dem neuen Fakt folgen, wo die Daten solche Fragen enthalten.</translation>
    </message>
    <message>
        <source>The share of facts whose whole target is the model&apos;s first choice, token by token.</source>
        <translation>Anteil der Fakten, deren ganzes Ziel Token für Token die erste Wahl des Modells ist.</translation>
    </message>
    <message>
        <source>The share of facts whose freely generated answer is the target, without regard to case, punctuation and articles.</source>
        <translation>Anteil der Fakten, deren frei erzeugte Antwort das Ziel ist, ohne Rücksicht auf Groß- und Kleinschreibung, Satzzeichen und Artikel.</translation>
    </message>
    <message>
        <source>The share of facts whose freely generated answer holds the target, without regard to case, punctuation and articles.</source>
        <translation>Anteil der Fakten, deren frei erzeugte Antwort das Ziel enthält, ohne Rücksicht auf Groß- und Kleinschreibung, Satzzeichen und Artikel.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln fact(s)</source>
        <translation>
            <numerusform>%Ln Fakt</numerusform>
            <numerusform>%Ln Fakten</numerusform>
        </translation>
    </message>
    <message>
        <source>sd %1, %2</source>
        <translation>Std. %1, %2</translation>
    </message>
    <message>
        <source>A measure of the protocol %1.</source>
        <translation>Ein Maß des Protokolls %1.</translation>
    </message>
    <message>
        <source>%1: before %2, after %3</source>
        <translation>%1: vorher %2, nachher %3</translation>
    </message>
    <message>
        <source>95 % interval: Wilson&apos;s, of the share of facts</source>
        <translation>95-%-Intervall: nach Wilson, des Anteils der Fakten</translation>
    </message>
    <message>
        <source>95 % interval: mean ± 1.96 sd / √(facts − 1)</source>
        <translation>95-%-Intervall: Mittel ± 1,96 Std. / √(Fakten − 1)</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 bis %2</translation>
    </message>
    <message>
        <source>%1, core set</source>
        <translation>%1, Kernmenge</translation>
    </message>
    <message>
        <source>Averaged within a fact, then over the facts, in percent; sd over the facts. The core set are facts that every condition trains: filters are compared on it.</source>
        <translation>Je Fakt gemittelt, dann über die Fakten, in Prozent; Std. über die Fakten. Die Kernmenge sind Fakten, die unter jeder Bedingung trainiert werden: auf ihr werden Filter verglichen.</translation>
    </message>
    <message>
        <source>METHOD 10: evaluation protocols; METHOD 5: core set</source>
        <translation>METHOD 10: Auswertungsprotokolle; METHOD 5: Kernmenge</translation>
    </message>
    <message>
        <source>, 95 % interval %1</source>
        <translation>, 95-%-Intervall %1</translation>
    </message>
</context>
<context>
    <name>RunForecast</name>
    <message>
        <source>about %1 s</source>
        <translation>etwa %1 s</translation>
    </message>
    <message>
        <source>%1 to %2 s</source>
        <translation>%1 bis %2 s</translation>
    </message>
    <message>
        <source>about %1 min</source>
        <translation>etwa %1 min</translation>
    </message>
    <message>
        <source>%1 to %2 min</source>
        <translation>%1 bis %2 min</translation>
    </message>
    <message>
        <source>about %1 h</source>
        <translation>etwa %1 h</translation>
    </message>
    <message>
        <source>%1 to %2 h</source>
        <translation>%1 bis %2 h</translation>
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
    <message>
        <source>full fine-tuning</source>
        <translation>volles Fine-Tuning</translation>
    </message>
    <message>
        <source>all</source>
        <translation>alle</translation>
    </message>
    <message>
        <source>band</source>
        <translation>Band</translation>
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
        <source>Start from</source>
        <translation>Ausgehen von</translation>
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
        <source>Keep adapters</source>
        <translation>Adapter behalten</translation>
    </message>
    <message>
        <source>Schema version</source>
        <translation>Schemaversion</translation>
    </message>
    <message>
        <source>Version of this spec&apos;s schema.</source>
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
        <source>Name of the column in a table. Empty: the column of the field&apos;s own name.</source>
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
        <source>Where answers are compared: the model&apos;s input or output word vectors, a hidden layer, or your own vectors.</source>
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
        <source>Which old answer counts: the one in the data set, the one the model gives before training, or the relation&apos;s answer it ranks best.</source>
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
        <source>AdamW&apos;s decay of the first moment.</source>
        <translation>Abnahme des ersten Moments in AdamW.</translation>
    </message>
    <message>
        <source>Beta 2</source>
        <translation>Beta 2</translation>
    </message>
    <message>
        <source>AdamW&apos;s decay of the second moment.</source>
        <translation>Abnahme des zweiten Moments in AdamW.</translation>
    </message>
    <message>
        <source>Epsilon</source>
        <translation>Epsilon</translation>
    </message>
    <message>
        <source>Added to AdamW&apos;s denominator.</source>
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
        <source>Of the adapters&apos; first values and the order of facts.</source>
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
    <message>
        <source>How the model is changed. lora: low-rank matrices beside frozen weights; dora: the same, with the length of each row of the weights learned apart; adalora: low-rank matrices that compete for a falling budget of ranks; adapter-houlsby: a small network after attention and after the MLP; adapter-pfeiffer: after the MLP only; ia3: vectors that scale keys, values and the MLP; full: all seven linear modules of the chosen layers themselves, one fact at a time (embeddings, norms and lm_head stay).</source>
        <translation>Wie das Modell geändert wird. lora: Matrizen niedrigen Rangs neben festen Gewichten; dora: ebenso, die Länge jeder Gewichtszeile wird getrennt gelernt; adalora: Matrizen niedrigen Rangs, die um ein fallendes Rangbudget konkurrieren; adapter-houlsby: ein kleines Netz nach der Attention und nach dem MLP; adapter-pfeiffer: nur nach dem MLP; ia3: Vektoren, die Keys, Values und das MLP skalieren; full: alle sieben linearen Module der gewählten Schichten selbst, ein Fakt nach dem anderen (Einbettungen, Normen und lm_head bleiben).</translation>
    </message>
    <message>
        <source>The adapter is scaled by alpha / rank (adalora: alpha / init_r). Doubling it can change how many facts are learned by a third.</source>
        <translation>Der Adapter wird mit alpha / Rang skaliert (adalora: alpha / init_r). Eine Verdopplung kann die Zahl gelernter Fakten um ein Drittel ändern.</translation>
    </message>
    <message>
        <source>First rank</source>
        <translation>Anfangsrang</translation>
    </message>
    <message>
        <source>Rank of every module at first. It must be above the target rank.</source>
        <translation>Anfänglicher Rang jedes Moduls. Er muss über dem Zielrang liegen.</translation>
    </message>
    <message>
        <source>Target rank</source>
        <translation>Zielrang</translation>
    </message>
    <message>
        <source>Average rank of a module in the end; important modules keep more.</source>
        <translation>Mittlerer Rang eines Moduls am Ende; wichtige Module behalten mehr.</translation>
    </message>
    <message>
        <source>Steps at first rank</source>
        <translation>Schritte im Anfangsrang</translation>
    </message>
    <message>
        <source>Steps before ranks begin to fall.</source>
        <translation>Schritte, bevor die Ränge zu fallen beginnen.</translation>
    </message>
    <message>
        <source>Steps at target rank</source>
        <translation>Schritte im Zielrang</translation>
    </message>
    <message>
        <source>Last steps, in which the kept ranks stay the same.</source>
        <translation>Letzte Schritte, in denen die behaltenen Ränge gleich bleiben.</translation>
    </message>
    <message>
        <source>Allocate every</source>
        <translation>Verteilen alle</translation>
    </message>
    <message>
        <source>Steps between two allocations of ranks.</source>
        <translation>Schritte zwischen zwei Verteilungen der Ränge.</translation>
    </message>
    <message>
        <source>Smoothing of importance</source>
        <translation>Glättung der Wichtigkeit</translation>
    </message>
    <message>
        <source>Share of the earlier steps in a parameter&apos;s importance.</source>
        <translation>Anteil der früheren Schritte an der Wichtigkeit eines Parameters.</translation>
    </message>
    <message>
        <source>Smoothing of uncertainty</source>
        <translation>Glättung der Unsicherheit</translation>
    </message>
    <message>
        <source>Share of the earlier steps in the uncertainty of that importance.</source>
        <translation>Anteil der früheren Schritte an der Unsicherheit dieser Wichtigkeit.</translation>
    </message>
    <message>
        <source>Orthogonality</source>
        <translation>Orthogonalität</translation>
    </message>
    <message>
        <source>Weight of the term that keeps the rows of A and the columns of B orthogonal.</source>
        <translation>Gewicht des Terms, der die Zeilen von A und die Spalten von B orthogonal hält.</translation>
    </message>
    <message>
        <source>Bottleneck</source>
        <translation>Flaschenhals</translation>
    </message>
    <message>
        <source>Width of the small network between its two matrices.</source>
        <translation>Breite des kleinen Netzes zwischen seinen beiden Matrizen.</translation>
    </message>
    <message>
        <source>Scaled modules</source>
        <translation>Skalierte Module</translation>
    </message>
    <message>
        <source>Which linear modules of each layer are scaled by a learned vector.</source>
        <translation>Welche linearen Module jeder Schicht mit einem gelernten Vektor skaliert werden.</translation>
    </message>
    <message>
        <source>Scaled at the input</source>
        <translation>Am Eingang skaliert</translation>
    </message>
    <message>
        <source>Those of the scaled modules whose input is scaled; the others&apos; output is.</source>
        <translation>Die skalierten Module, deren Eingang skaliert wird; bei den anderen ist es der Ausgang.</translation>
    </message>
    <message>
        <source>Which layers get an adapter (full: are trained), from 0. Empty: all.</source>
        <translation>Welche Schichten einen Adapter erhalten (full: trainiert werden), ab 0. Leer: alle.</translation>
    </message>
    <message>
        <source>An adapter directory of the same method to start from. Empty: a fresh adapter.</source>
        <translation>Ein Adapterordner desselben Verfahrens als Anfang. Leer: ein neuer Adapter.</translation>
    </message>
    <message>
        <source>Feature</source>
        <translation>Merkmal</translation>
    </message>
    <message>
        <source>hidden: the model&apos;s state; answer: the target&apos;s vector; change: what the adapter adds to a module.</source>
        <translation>hidden: der Zustand des Modells; answer: der Vektor des Ziels; change: was der Adapter zu einem Modul addiert.</translation>
    </message>
    <message>
        <source>-1: the last. 0 of a hidden state: the embeddings.</source>
        <translation>-1: die letzte. 0 bei verborgenen Zuständen: die Einbettungen.</translation>
    </message>
    <message>
        <source>Token</source>
        <translation>Token</translation>
    </message>
    <message>
        <source>Where in the text the model is looked at.</source>
        <translation>Wo im Text das Modell betrachtet wird.</translation>
    </message>
    <message>
        <source>Module</source>
        <translation>Modul</translation>
    </message>
    <message>
        <source>The adapted module of a change.</source>
        <translation>Das angepasste Modul einer Änderung.</translation>
    </message>
    <message>
        <source>How the distance between two facts is measured.</source>
        <translation>Wie die Distanz zwischen zwei Fakten gemessen wird.</translation>
    </message>
    <message>
        <source>Neighbours</source>
        <translation>Nachbarn</translation>
    </message>
    <message>
        <source>So many nearest facts of each fact are listed.</source>
        <translation>So viele nächste Fakten jedes Fakts werden aufgeführt.</translation>
    </message>
    <message>
        <source>Bins of the histogram.</source>
        <translation>Klassen des Histogramms.</translation>
    </message>
    <message>
        <source>Where the histogram begins. Empty: at 0.</source>
        <translation>Wo das Histogramm beginnt. Leer: bei 0.</translation>
    </message>
    <message>
        <source>Where the histogram ends. Empty: at the largest possible distance.</source>
        <translation>Wo das Histogramm endet. Leer: bei der größtmöglichen Distanz.</translation>
    </message>
    <message>
        <source>Components</source>
        <translation>Komponenten</translation>
    </message>
    <message>
        <source>How many principal components are kept.</source>
        <translation>Wie viele Hauptkomponenten behalten werden.</translation>
    </message>
    <message>
        <source>Normalise rows</source>
        <translation>Zeilen normieren</translation>
    </message>
    <message>
        <source>Divide each feature vector by its length first.</source>
        <translation>Jeden Merkmalsvektor zuerst durch seine Länge teilen.</translation>
    </message>
    <message>
        <source>Random draws</source>
        <translation>Zufallsziehungen</translation>
    </message>
    <message>
        <source>Random subspaces for the control; 0: none.</source>
        <translation>Zufällige Unterräume zur Kontrolle; 0: keine.</translation>
    </message>
    <message>
        <source>Draws the random subspaces.</source>
        <translation>Zieht die zufälligen Unterräume.</translation>
    </message>
    <message>
        <source>Rank of dense changes</source>
        <translation>Rang dichter Änderungen</translation>
    </message>
    <message>
        <source>Full fine-tuning: so many singular values of the difference are looked at.</source>
        <translation>Volles Feintuning: Zahl der Singulärwerte der Differenz, die betrachtet werden.</translation>
    </message>
    <message>
        <source>Steps between two looks at which facts are learned or moved away. 0: only at the end. -1: as often as about 4 % of the training time allows.</source>
        <translation>Schritte zwischen zwei Blicken darauf, welche Fakten gelernt oder entfernt sind. 0: nur am Ende. -1: so oft, wie etwa 4 % der Trainingszeit erlauben.</translation>
    </message>
    <message>
        <source>Interference</source>
        <translation>Interferenz</translation>
    </message>
    <message>
        <source>gradient: at each look, cosines between the facts&apos; gradients, of at most 100 facts; a look then costs as much as a training step over these facts.</source>
        <translation>gradient: bei jedem Blick die Kosinus zwischen den Gradienten der Fakten, von höchstens 100 Fakten; ein Blick kostet dann so viel wie ein Trainingsschritt über diese Fakten.</translation>
    </message>
    <message>
        <source>Trajectory</source>
        <translation>Trajektorie</translation>
    </message>
    <message>
        <source>At each look, keep where the facts&apos; hidden states are on the untuned model&apos;s first three components; costs a forward pass over the prompts.</source>
        <translation>Bei jedem Blick festhalten, wo die verborgenen Zustände der Fakten auf den ersten drei Komponenten des Modells vor dem Training liegen; kostet einen Vorwärtslauf über die Prompts.</translation>
    </message>
    <message>
        <source>Trajectory layer</source>
        <translation>Trajektorienschicht</translation>
    </message>
    <message>
        <source>Hidden states after so many layers. -1: after the last one, normed.</source>
        <translation>Verborgene Zustände nach so vielen Schichten. -1: nach der letzten, normiert.</translation>
    </message>
    <message>
        <source>Weight lens</source>
        <translation>Gewichtslinse</translation>
    </message>
    <message>
        <source>At each look, keep what the adapters change and amplify in each weight, as means over the facts trained together. A look at the adapter of one fact costs about as much as four training steps of that fact, at full fine-tuning far more.</source>
        <translation>Bei jedem Blick festhalten, was die Adapter in jedem Gewicht ändern und verstärken, als Mittel über die gemeinsam trainierten Fakten. Ein Blick auf den Adapter eines Fakts kostet etwa so viel wie vier Trainingsschritte dieses Fakts, beim vollen Feintuning weit mehr.</translation>
    </message>
    <message>
        <source>Whether trained adapters are stored in the session. auto: joint always, single up to 256 MB, full fine-tuning never (all: the difference to the model).</source>
        <translation>Ob trainierte Adapter in der Sitzung bleiben. auto: gemeinsame immer, einzelne bis 256 MB, volles Feintuning nie (all: die Differenz zum Modell).</translation>
    </message>
    <message>
        <source>Sample size</source>
        <translation>Stichprobengröße</translation>
    </message>
    <message>
        <source>How many facts are drawn, those of the core set with them.</source>
        <translation>Wie viele Fakten gezogen werden, die der Kernmenge eingeschlossen.</translation>
    </message>
    <message>
        <source>Share replaced</source>
        <translation>Ersetzter Anteil</translation>
    </message>
    <message>
        <source>The share of the sample, without its core set, that is replaced by other facts of the pool.</source>
        <translation>Der Anteil der Stichprobe ohne Kernmenge, der durch andere Fakten des Vorrats ersetzt wird.</translation>
    </message>
    <message>
        <source>How much variety counts against nearness: the mean of the distances, less lambda times their standard deviation, is made small.</source>
        <translation>Wie viel Vielfalt gegen Nähe zählt: Das Mittel der Distanzen minus Lambda mal ihre Standardabweichung wird klein gemacht.</translation>
    </message>
    <message>
        <source>Stop early</source>
        <translation>Früh beenden</translation>
    </message>
    <message>
        <source>Make no swap that does not improve the set.</source>
        <translation>Keinen Tausch machen, der die Menge nicht verbessert.</translation>
    </message>
    <message>
        <source>Core set</source>
        <translation>Kernmenge</translation>
    </message>
    <message>
        <source>So many facts are trained whatever the filter, and are the same for every filter of this seed, so that filters can be compared on them.</source>
        <translation>So viele Fakten werden bei jedem Filter trainiert, bei gleichem Startwert immer dieselben, damit sich Filter auf ihnen vergleichen lassen.</translation>
    </message>
    <message>
        <source>Of the core set, the sample and random replacements.</source>
        <translation>Der Kernmenge, der Stichprobe und der zufälligen Ersetzungen.</translation>
    </message>
    <message>
        <source>What is made small. cross-entropy; vocabulary: a cross-entropy that pushes words down harder the farther they lie from the right one.</source>
        <translation>Was klein gemacht wird. cross-entropy; vocabulary: eine Kreuzentropie, die Wörter umso stärker drückt, je ferner sie vom richtigen liegen.</translation>
    </message>
    <message>
        <source>Vocabulary lambda</source>
        <translation>Vokabular-Lambda</translation>
    </message>
    <message>
        <source>How much harder far words are pushed down. 0 is cross-entropy.</source>
        <translation>Wie viel stärker ferne Wörter gedrückt werden. 0 ist Kreuzentropie.</translation>
    </message>
    <message>
        <source>How much a fact counts in the loss. static: more the farther its target; dynamic: more the farther the model&apos;s answer of the moment; column: from the data.</source>
        <translation>Wie viel ein Fakt im Verlust zählt. static: mehr, je ferner sein Ziel; dynamic: mehr, je ferner die momentane Antwort des Modells; column: aus den Daten.</translation>
    </message>
    <message>
        <source>Weights file</source>
        <translation>Gewichtsdatei</translation>
    </message>
    <message>
        <source>A CSV file with the columns weight and case_id or index, as seamark select writes it. Empty: the data&apos;s own column.</source>
        <translation>Eine CSV-Datei mit den Spalten weight und case_id oder index, wie seamark select sie schreibt. Leer: die eigene Spalte der Daten.</translation>
    </message>
    <message>
        <source>Token weights</source>
        <translation>Tokengewichte</translation>
    </message>
    <message>
        <source>How much a token of an answer counts. token: more the farther the model&apos;s choice of the moment lies from it.</source>
        <translation>Wie viel ein Token einer Antwort zählt. token: mehr, je ferner die momentane Wahl des Modells davon liegt.</translation>
    </message>
    <message>
        <source>Token lambda</source>
        <translation>Token-Lambda</translation>
    </message>
    <message>
        <source>Strength of the tokens&apos; weighting. 0 is no weighting.</source>
        <translation>Stärke der Tokengewichtung. 0 ist keine.</translation>
    </message>
    <message>
        <source>Regulariser</source>
        <translation>Regularisierer</translation>
    </message>
    <message>
        <source>Added to the loss. expected-distance: how far the model&apos;s words lie from the right one, on average over its probabilities.</source>
        <translation>Wird zum Verlust addiert. expected-distance: wie weit die Wörter des Modells vom richtigen liegen, im Mittel über seine Wahrscheinlichkeiten.</translation>
    </message>
    <message>
        <source>Regulariser lambda</source>
        <translation>Regularisierer-Lambda</translation>
    </message>
    <message>
        <source>Factor of the regulariser. 0 is none.</source>
        <translation>Faktor des Regularisierers. 0 ist keiner.</translation>
    </message>
    <message>
        <source>A column of the table, or of its facts: outcome, relation, selection, kept, distance, weight, loss, d_before, d_after, change; or run.</source>
        <translation>Eine Spalte der Tabelle, oder von ihren Fakten: outcome, relation, selection, kept, distance, weight, loss, d_before, d_after, change; oder run.</translation>
    </message>
    <message>
        <source>Size by</source>
        <translation>Größe nach</translation>
    </message>
    <message>
        <source>The area of a point: a column of numbers, or of its fact: distance, weight, loss, d_before, d_after, change. Empty: all equal.</source>
        <translation>Die Fläche eines Punkts: eine Spalte von Zahlen, oder von seinem Fakt: distance, weight, loss, d_before, d_after, change. Leer: alle gleich.</translation>
    </message>
    <message>
        <source>Named selections</source>
        <translation>Benannte Auswahlen</translation>
    </message>
    <message>
        <source>With colour by selection: these, in this order, at most 4. Empty: the session&apos;s first.</source>
        <translation>Bei Farbe nach selection: diese, in dieser Reihenfolge, höchstens 4. Leer: die ersten der Sitzung.</translation>
    </message>
    <message>
        <source>acl, ieee, nature, plain, or one of your own.</source>
        <translation>acl, ieee, nature, plain oder ein eigener.</translation>
    </message>
    <message>
        <source>Changes of the style</source>
        <translation>Änderungen des Stils</translation>
    </message>
    <message>
        <source>Fields of the style that this figure sets itself: label_pt=8.</source>
        <translation>Felder des Stils, die diese Abbildung selbst setzt: label_pt=8.</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>Beschriftung</translation>
    </message>
    <message>
        <source>Column (mm)</source>
        <translation>Spalte (mm)</translation>
    </message>
    <message>
        <source>Page (mm)</source>
        <translation>Seite (mm)</translation>
    </message>
    <message>
        <source>Height over width</source>
        <translation>Höhe zu Breite</translation>
    </message>
    <message>
        <source>Of a panel whose figure names no height.</source>
        <translation>Eines Teilbilds, dessen Abbildung keine Höhe nennt.</translation>
    </message>
    <message>
        <source>Font</source>
        <translation>Schrift</translation>
    </message>
    <message>
        <source>A font of this machine; it is embedded in PDF files.</source>
        <translation>Eine Schrift dieses Rechners; sie wird in PDF-Dateien eingebettet.</translation>
    </message>
    <message>
        <source>Labels (pt)</source>
        <translation>Beschriftungen (pt)</translation>
    </message>
    <message>
        <source>Ticks (pt)</source>
        <translation>Achsenteilung (pt)</translation>
    </message>
    <message>
        <source>Panel letters (pt)</source>
        <translation>Buchstaben (pt)</translation>
    </message>
    <message>
        <source>Bold letters</source>
        <translation>Fette Buchstaben</translation>
    </message>
    <message>
        <source>Form of letters</source>
        <translation>Form der Buchstaben</translation>
    </message>
    <message>
        <source>Frame</source>
        <translation>Rahmen</translation>
    </message>
    <message>
        <source>open: two axes; box: a frame on all sides.</source>
        <translation>open: zwei Achsen; box: ein Rahmen auf allen Seiten.</translation>
    </message>
    <message>
        <source>Axes (pt)</source>
        <translation>Achsen (pt)</translation>
    </message>
    <message>
        <source>Curves (pt)</source>
        <translation>Kurven (pt)</translation>
    </message>
    <message>
        <source>Grid lines (pt)</source>
        <translation>Gitterlinien (pt)</translation>
    </message>
    <message>
        <source>Markers (pt)</source>
        <translation>Marken (pt)</translation>
    </message>
    <message>
        <source>Palette</source>
        <translation>Farbpalette</translation>
    </message>
    <message>
        <source>Colours of the curves in their order, as #0072B2.</source>
        <translation>Farben der Kurven in ihrer Reihenfolge, als #0072B2.</translation>
    </message>
    <message>
        <source>Which facts are trained. band: those whose target distance lies between two limits; replace: a sample, part of which is replaced by near and varied ones, one best swap after another; exact: by the best set of all; random: by any; selection: those that are named.</source>
        <translation>Welche Fakten trainiert werden. band: die mit einer Zieldistanz zwischen zwei Grenzen; replace: eine Stichprobe, zum Teil durch nahe und vielfältige ersetzt, ein bester Tausch nach dem anderen; exact: durch die beste Menge von allen; random: durch beliebige; selection: die genannten.</translation>
    </message>
    <message>
        <source>Selected facts</source>
        <translation>Ausgewählte Fakten</translation>
    </message>
    <message>
        <source>Ids of the facts that are trained, as the data name them.</source>
        <translation>Kennungen der Fakten, die trainiert werden, wie die Daten sie nennen.</translation>
    </message>
    <message>
        <source>automatic</source>
        <translation>automatisch</translation>
    </message>
    <message>
        <source>all</source>
        <translation>alle</translation>
    </message>
    <message>
        <source>none</source>
        <translation>ohne</translation>
    </message>
    <message>
        <source>CounterFact, flat</source>
        <translation>CounterFact, flach</translation>
    </message>
    <message>
        <source>relations</source>
        <translation>Relationen</translation>
    </message>
    <message>
        <source>table</source>
        <translation>Tabelle</translation>
    </message>
    <message>
        <source>alternative</source>
        <translation>Alternative</translation>
    </message>
    <message>
        <source>first answer</source>
        <translation>erste Antwort</translation>
    </message>
    <message>
        <source>cosine</source>
        <translation>Kosinus</translation>
    </message>
    <message>
        <source>angular</source>
        <translation>Winkel</translation>
    </message>
    <message>
        <source>Euclidean</source>
        <translation>euklidisch</translation>
    </message>
    <message>
        <source>directional</source>
        <translation>Richtung</translation>
    </message>
    <message>
        <source>input embedding</source>
        <translation>Eingabevektoren</translation>
    </message>
    <message>
        <source>output embedding</source>
        <translation>Ausgabevektoren</translation>
    </message>
    <message>
        <source>hidden layer</source>
        <translation>verborgene Schicht</translation>
    </message>
    <message>
        <source>own vectors</source>
        <translation>eigene Vektoren</translation>
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
        <source>model, ranked</source>
        <translation>Modell, Rang</translation>
    </message>
    <message>
        <source>all facts</source>
        <translation>alle Fakten</translation>
    </message>
    <message>
        <source>band</source>
        <translation>Band</translation>
    </message>
    <message>
        <source>replace</source>
        <translation>Ersetzen</translation>
    </message>
    <message>
        <source>random</source>
        <translation>Zufall</translation>
    </message>
    <message>
        <source>exact</source>
        <translation>beste Menge</translation>
    </message>
    <message>
        <source>selection</source>
        <translation>Auswahl</translation>
    </message>
    <message>
        <source>Houlsby adapter</source>
        <translation>Houlsby-Adapter</translation>
    </message>
    <message>
        <source>Pfeiffer adapter</source>
        <translation>Pfeiffer-Adapter</translation>
    </message>
    <message>
        <source>full fine-tuning</source>
        <translation>volles Feintuning</translation>
    </message>
    <message>
        <source>cross entropy</source>
        <translation>Kreuzentropie</translation>
    </message>
    <message>
        <source>vocabulary</source>
        <translation>Vokabular</translation>
    </message>
    <message>
        <source>static</source>
        <translation>statisch</translation>
    </message>
    <message>
        <source>dynamic</source>
        <translation>dynamisch</translation>
    </message>
    <message>
        <source>data column</source>
        <translation>Datenspalte</translation>
    </message>
    <message>
        <source>by token</source>
        <translation>je Token</translation>
    </message>
    <message>
        <source>expected distance</source>
        <translation>erwartete Distanz</translation>
    </message>
    <message>
        <source>by fact</source>
        <translation>je Fakt</translation>
    </message>
    <message>
        <source>by answer token</source>
        <translation>je Antworttoken</translation>
    </message>
    <message>
        <source>single</source>
        <translation>einzeln</translation>
    </message>
    <message>
        <source>joint</source>
        <translation>gemeinsam</translation>
    </message>
    <message>
        <source>constant</source>
        <translation>konstant</translation>
    </message>
    <message>
        <source>linear</source>
        <translation>linear</translation>
    </message>
    <message>
        <source>strict</source>
        <translation>streng</translation>
    </message>
    <message>
        <source>generation</source>
        <translation>Generierung</translation>
    </message>
    <message>
        <source>gradient</source>
        <translation>Gradient</translation>
    </message>
    <message>
        <source>above</source>
        <translation>darüber</translation>
    </message>
    <message>
        <source>worst movers</source>
        <translation>am weitesten entfernte</translation>
    </message>
    <message>
        <source>extremes of each outcome</source>
        <translation>Extreme jedes Ergebnisses</translation>
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
        <source>steps of a fact</source>
        <translation>Schritte eines Fakts</translation>
    </message>
    <message>
        <source>steps of the run</source>
        <translation>Schritte des Laufs</translation>
    </message>
    <message>
        <source>epochs</source>
        <translation>Epochen</translation>
    </message>
    <message>
        <source>seconds</source>
        <translation>Sekunden</translation>
    </message>
    <message>
        <source>minutes</source>
        <translation>Minuten</translation>
    </message>
    <message>
        <source>hours</source>
        <translation>Stunden</translation>
    </message>
    <message>
        <source>tokens</source>
        <translation>Tokens</translation>
    </message>
    <message>
        <source>thousand tokens</source>
        <translation>tausend Tokens</translation>
    </message>
    <message>
        <source>million tokens</source>
        <translation>Millionen Tokens</translation>
    </message>
    <message>
        <source>open</source>
        <translation>offen</translation>
    </message>
    <message>
        <source>box</source>
        <translation>Rahmen</translation>
    </message>
    <message>
        <source>Parts the rows into curves. Of losses cohort: each group of facts that a single run trains together; of points fact: the way of each fact.</source>
        <translation>Teilt die Zeilen in Kurven. Bei Verlusten cohort: jede Gruppe von Fakten, die ein Einzellauf zusammen trainiert; bei Punkten fact: der Weg jedes Fakts.</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Zeigen</translation>
    </message>
    <message>
        <source>Which of the trained facts are drawn; as many as there are rows.</source>
        <translation>Welche der trainierten Fakten gezeichnet werden; so viele, wie es Zeilen gibt.</translation>
    </message>
    <message>
        <source>What keeps the facts, as a spec&apos;s filter has it: rule=band, low=0.2, high=0.8. Empty: what the run kept.</source>
        <translation>Was die Fakten behält, wie der Filter einer Spec: rule=band, low=0.2, high=0.8. Leer: was der Lauf behalten hat.</translation>
    </message>
    <message>
        <source>Over the bars</source>
        <translation>Über den Balken</translation>
    </message>
    <message>
        <source>Facts whose distances are drawn over the bars: relation=NAME, split=NAME, selection=NAME; at most four.</source>
        <translation>Fakten, deren Distanzen über die Balken gezeichnet werden: relation=NAME, split=NAME, selection=NAME; höchstens vier.</translation>
    </message>
    <message>
        <source>Against</source>
        <translation>Gegen</translation>
    </message>
    <message>
        <source>What curves are drawn against: the steps of a fact, those of the whole run, passes over the kept facts, training time, or tokens.</source>
        <translation>Wogegen Kurven gezeichnet werden: die Schritte eines Fakts, die des ganzen Laufs, Durchgänge durch die behaltenen Fakten, Trainingszeit oder Tokens.</translation>
    </message>
    <message>
        <source>Width of a bin</source>
        <translation>Breite</translation>
    </message>
    <message>
        <source>Bars begin at multiples of it. 0: by their number.</source>
        <translation>Balken beginnen an Vielfachen davon. 0: nach ihrer Zahl.</translation>
    </message>
    <message>
        <source>equal count</source>
        <translation>gleiche Anzahl</translation>
    </message>
    <message>
        <source>equal width</source>
        <translation>gleiche Breite</translation>
    </message>
    <message>
        <source>bootstrap</source>
        <translation>Bootstrap</translation>
    </message>
    <message>
        <source>Bins hold</source>
        <translation>Klassen haben</translation>
    </message>
    <message>
        <source>Equally many facts each, or equally wide parts of the axis.</source>
        <translation>Je gleich viele Fakten, oder gleich breite Teile der Achse.</translation>
    </message>
    <message>
        <source>Interval</source>
        <translation>Intervall</translation>
    </message>
    <message>
        <source>95 % of a share: Wilson&apos;s score interval, or the percentile bootstrap over the facts of the bin.</source>
        <translation>95 % eines Anteils: Wilsons Score-Intervall oder der Perzentil-Bootstrap über die Fakten der Klasse.</translation>
    </message>
    <message>
        <source>change</source>
        <translation>Änderung</translation>
    </message>
    <message>
        <source>outcome</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>prompt</source>
        <translation>Prompt</translation>
    </message>
    <message>
        <source>target</source>
        <translation>Ziel</translation>
    </message>
    <message>
        <source>answers</source>
        <translation>Antworten</translation>
    </message>
    <message>
        <source>distance after training</source>
        <translation>Distanz nach dem Training</translation>
    </message>
    <message>
        <source>loss before training</source>
        <translation>Verlust vor dem Training</translation>
    </message>
    <message>
        <source>loss after training</source>
        <translation>Verlust nach dem Training</translation>
    </message>
    <message>
        <source>Outline of</source>
        <translation>Umriss von</translation>
    </message>
    <message>
        <source>Another setting of the same metric, outlined over the bars: space=hidden(12), from=model; of another model, model=NAME, too.</source>
        <translation>Eine andere Einstellung derselben Metrik, als Umriss über den Balken: space=hidden(12), from=model; bei einem anderen Modell auch model=NAME.</translation>
    </message>
    <message>
        <source>Weights, lambda</source>
        <translation>Gewichte, Lambda</translation>
    </message>
    <message>
        <source>Draws the expected weight of a fact over its distance, on an axis at the right: 1 + lambda (D − mean D of the kept facts), at least 0.1. Empty: none.</source>
        <translation>Zeichnet das erwartete Gewicht eines Fakts über seiner Distanz, auf einer Achse rechts: 1 + Lambda (D − Mittel von D der behaltenen Fakten), mindestens 0.1. Leer: keines.</translation>
    </message>
    <message>
        <source>Facts that are marked as selected: selection=NAME, or fact=ID, at most 2,000 of them.</source>
        <translation>Fakten, die als ausgewählt markiert werden: selection=NAME oder fact=ID, höchstens 2.000 davon.</translation>
    </message>
    <message>
        <source>How many facts are drawn, the first of their order.</source>
        <translation>Wie viele Fakten gezeichnet werden, die ersten ihrer Reihenfolge.</translation>
    </message>
    <message>
        <source>Order by</source>
        <translation>Sortiert nach</translation>
    </message>
    <message>
        <source>What the facts are ordered by, as a column of their table.</source>
        <translation>Wonach die Fakten sortiert sind, wie eine Spalte ihrer Tabelle.</translation>
    </message>
    <message>
        <source>Ascending</source>
        <translation>Aufsteigend</translation>
    </message>
    <message>
        <source>The smallest, or the first of the alphabet, on top.</source>
        <translation>Das Kleinste, oder das Erste im Alphabet, zuoberst.</translation>
    </message>
    <message>
        <source>Selected first</source>
        <translation>Auswahl zuerst</translation>
    </message>
    <message>
        <source>Lifts the selected facts to the top.</source>
        <translation>Hebt die ausgewählten Fakten nach oben.</translation>
    </message>
</context>
<context>
    <name>StudiesPanel</name>
    <message>
        <source>Runs by state; the number of a run that is done is its share learned, in %</source>
        <translation>Läufe nach Zustand; die Zahl eines fertigen Laufs ist sein gelernter Anteil in %</translation>
    </message>
    <message>
        <source>%1 done</source>
        <translation>%1 fertig</translation>
    </message>
    <message>
        <source>%1 running</source>
        <translation>%1 läuft</translation>
    </message>
    <message>
        <source>%1 stopped</source>
        <translation>%1 angehalten</translation>
    </message>
    <message>
        <source>%1 failed</source>
        <translation>%1 gescheitert</translation>
    </message>
    <message>
        <source>%1 not begun</source>
        <translation>%1 nicht begonnen</translation>
    </message>
    <message>
        <source>%1 paused</source>
        <translation>%1 angehalten</translation>
    </message>
</context>
<context>
    <name>Study</name>
    <message>
        <source>Distance and learning</source>
        <translation>Distanz und Lernen</translation>
    </message>
    <message>
        <source>Which facts does the model learn, by their semantic distance?</source>
        <translation>Welche Fakten lernt das Modell, nach ihrer semantischen Distanz?</translation>
    </message>
    <message>
        <source>Away from the target</source>
        <translation>Weg vom Ziel</translation>
    </message>
    <message>
        <source>Do answers that are not learned move away from the target?</source>
        <translation>Entfernen sich nicht gelernte Antworten vom Ziel?</translation>
    </message>
    <message>
        <source>Interference</source>
        <translation>Interferenz</translation>
    </message>
    <message>
        <source>How many facts can be learned together, and which sets of them?</source>
        <translation>Wie viele Fakten lassen sich zusammen lernen, und welche Mengen davon?</translation>
    </message>
    <message>
        <source>Filtering</source>
        <translation>Filtern</translation>
    </message>
    <message>
        <source>Does it help to choose what is trained by mean and variance of the distances, and how much of it?</source>
        <translation>Hilft es, nach Mittel und Varianz der Distanzen zu wählen, was trainiert wird, und wie viel davon?</translation>
    </message>
    <message>
        <source>Reweighting</source>
        <translation>Gewichten</translation>
    </message>
    <message>
        <source>Does weighing the loss by semantic distance help?</source>
        <translation>Hilft es, den Verlust nach semantischer Distanz zu gewichten?</translation>
    </message>
    <message>
        <source>Methods of fine-tuning</source>
        <translation>Methoden des Feintunings</translation>
    </message>
    <message>
        <source>Is it the same with every way of fine-tuning?</source>
        <translation>Ist es bei jeder Art des Feintunings so?</translation>
    </message>
    <message>
        <source>Metrics and spaces</source>
        <translation>Metriken und Räume</translation>
    </message>
    <message>
        <source>Does the effect of distance depend on how it is measured?</source>
        <translation>Hängt die Wirkung der Distanz davon ab, wie sie gemessen wird?</translation>
    </message>
    <message>
        <source>Other kinds of knowledge</source>
        <translation>Andere Arten von Wissen</translation>
    </message>
    <message>
        <source>Is it the same with other kinds of knowledge?</source>
        <translation>Ist es bei anderen Arten von Wissen auch so?</translation>
    </message>
    <message>
        <source>Larger models</source>
        <translation>Größere Modelle</translation>
    </message>
    <message>
        <source>Is it the same with larger models?</source>
        <translation>Ist es bei größeren Modellen auch so?</translation>
    </message>
    <message>
        <source>All claims, at a small size</source>
        <translation>Alle Behauptungen, in klein</translation>
    </message>
    <message>
        <source>What becomes of all the claims on few facts, in about forty minutes?</source>
        <translation>Was wird aus allen Behauptungen mit wenigen Fakten, in etwa vierzig Minuten?</translation>
    </message>
</context>
<context>
    <name>StudyGridModel</name>
    <message>
        <source>not begun</source>
        <translation>nicht begonnen</translation>
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
        <source>failed</source>
        <translation>gescheitert</translation>
    </message>
    <message>
        <source>stopped half-way, goes on from there</source>
        <translation>mitten im Lauf angehalten, geht von dort weiter</translation>
    </message>
</context>
<context>
    <name>Wording</name>
    <message>
        <source>Out of memory. Close other programs or choose smaller settings.</source>
        <translation>Der Speicher reicht nicht. Schließen Sie andere Programme oder wählen Sie kleinere Einstellungen.</translation>
    </message>
    <message>
        <source>This is a fault of Seamark&apos;s own: %1</source>
        <translation>Dies ist ein Fehler in Seamark selbst: %1</translation>
    </message>
    <message>
        <source>This is a fault of Seamark&apos;s own.</source>
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
    <name>seamark::AboutDialog</name>
    <message>
        <source>About Seamark</source>
        <translation>Über Seamark</translation>
    </message>
    <message>
        <source>A workbench for fact fine-tuning of language models: which facts a model will learn, and why not the others. Free software under the GNU General Public License, version 3 or later, without any warranty.</source>
        <translation>Eine Werkbank für das Feintuning von Sprachmodellen auf Fakten: welche Fakten ein Modell lernt, und warum die anderen nicht. Freie Software unter der GNU General Public License, Version 3 oder neuer, ohne jede Gewähr.</translation>
    </message>
    <message>
        <source>Part</source>
        <translation>Bestandteil</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Version</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>Lizenz</translation>
    </message>
    <message>
        <source>Parts, versions and licences</source>
        <translation>Bestandteile, Versionen und Lizenzen</translation>
    </message>
    <message>
        <source>What Seamark is built on</source>
        <translation>Worauf Seamark aufbaut</translation>
    </message>
    <message>
        <source>Closes this window</source>
        <translation>Schließt dieses Fenster</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Copies versions and system, for a report of a fault</source>
        <translation>Kopiert Versionen und System für eine Fehlermeldung</translation>
    </message>
</context>
<context>
    <name>seamark::AccuracyPanel</name>
    <message>
        <source>Accuracy by distance</source>
        <translation>Genauigkeit nach Distanz</translation>
    </message>
    <message>
        <source>auto</source>
        <translation>auto</translation>
    </message>
    <message>
        <source>Bins</source>
        <translation>Klassen</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Vergleich</translation>
    </message>
    <message>
        <source>A second run over the same axis, and a test on the facts of both.</source>
        <translation>Ein zweiter Lauf über derselben Achse und ein Test auf den Fakten beider.</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keiner</translation>
    </message>
    <message>
        <source>No accuracy to show.</source>
        <translation>Keine Genauigkeit zu zeigen.</translation>
    </message>
    <message>
        <source>%1 &lt;b&gt;%2&lt;/b&gt; (%3 to %4), %5 facts</source>
        <translation>%1 &lt;b&gt;%2&lt;/b&gt; (%3 bis %4), %5 Fakten</translation>
    </message>
    <message>
        <source>, %1 known before</source>
        <translation>, davon %1 vorher bekannt</translation>
    </message>
    <message>
        <source>How many bins, from the nearest targets to the farthest; auto: by the facts.</source>
        <translation>Wie viele Klassen, von den nächsten Zielen zu den fernsten; auto: nach den Fakten.</translation>
    </message>
    <message>
        <source>equal count</source>
        <translation>gleiche Anzahl</translation>
    </message>
    <message>
        <source>equal width</source>
        <translation>gleiche Breite</translation>
    </message>
    <message>
        <source>What bins have in common</source>
        <translation>Was Klassen gemeinsam haben</translation>
    </message>
    <message>
        <source>Bins of equally many facts, so that their intervals are alike, or of equal width on the axis.</source>
        <translation>Klassen mit gleich vielen Fakten, sodass ihre Intervalle ähnlich sind, oder von gleicher Breite auf der Achse.</translation>
    </message>
    <message>
        <source>Wilson 95 %</source>
        <translation>Wilson 95 %</translation>
    </message>
    <message>
        <source>bootstrap 95 %</source>
        <translation>Bootstrap 95 %</translation>
    </message>
    <message>
        <source>Interval</source>
        <translation>Intervall</translation>
    </message>
    <message>
        <source>Of the share in a bin: Wilson&apos;s score interval, or the percentile bootstrap over the facts of the bin, which has no width where all or none were learned.</source>
        <translation>Des Anteils in einer Klasse: Wilsons Score-Intervall oder der Perzentil-Bootstrap über die Fakten der Klasse, der keine Breite hat, wo alle oder keine gelernt wurden.</translation>
    </message>
</context>
<context>
    <name>seamark::ComparePanel</name>
    <message>
        <source>Curves of the runs</source>
        <translation>Kurven der Läufe</translation>
    </message>
    <message>
        <source>Learned</source>
        <translation>Gelernt</translation>
    </message>
    <message>
        <source>Loss</source>
        <translation>Verlust</translation>
    </message>
    <message>
        <source>Gradient norm</source>
        <translation>Gradientennorm</translation>
    </message>
    <message>
        <source>Curve</source>
        <translation>Kurve</translation>
    </message>
    <message>
        <source>Which quantity over the steps. Runs that differ by their seed alone are a band of one sd.</source>
        <translation>Welche Größe über die Schritte. Läufe, die sich nur im Seed unterscheiden, sind ein Band von einer Standardabweichung.</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Vergleich</translation>
    </message>
    <message>
        <source>Beside</source>
        <translation>Daneben</translation>
    </message>
    <message>
        <source>Shows this run beside the current one.</source>
        <translation>Zeigt diesen Lauf neben dem aktuellen.</translation>
    </message>
    <message>
        <source>There is only one run.</source>
        <translation>Es gibt nur einen Lauf.</translation>
    </message>
    <message>
        <source>Choose a second run to compare with %1.</source>
        <translation>Einen zweiten Lauf zum Vergleich mit %1 wählen.</translation>
    </message>
    <message>
        <source>Launch another one to compare it with %1.</source>
        <translation>Einen weiteren starten, um ihn mit %1 zu vergleichen.</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Feld</translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n other seed(s)</source>
        <translation>
            <numerusform>%1 und %n weiterer Seed</numerusform>
            <numerusform>%1 und %n weitere Seeds</numerusform>
        </translation>
    </message>
    <message>
        <source>Against</source>
        <translation>Gegen</translation>
    </message>
    <message>
        <source>The setting that the table of flips and the test compare the current run with.</source>
        <translation>Die Einstellung, mit der die Tafel der gekippten Fakten und der Test den aktuellen Lauf vergleichen.</translation>
    </message>
    <message>
        <source>Specs and scores side by side</source>
        <translation>Spezifikationen und Werte nebeneinander</translation>
    </message>
    <message>
        <source>The fields of the specs that differ, then what the evaluation protocols gave each run.</source>
        <translation>Die Felder der Spezifikationen, die sich unterscheiden, dann die Werte der Auswertungsprotokolle für jeden Lauf.</translation>
    </message>
    <message>
        <source>before → after the run, in percent</source>
        <translation>vor → nach dem Lauf, in Prozent</translation>
    </message>
</context>
<context>
    <name>seamark::ContentPlot</name>
    <message>
        <source>%1. Arrows pan, + and − zoom, 0 shows all; L lasso, R rectangle, H hand, C cursor.</source>
        <translation>%1. Pfeile verschieben, + und − zoomen, 0 zeigt alles; L Lasso, R Rechteck, H Hand, C Cursor.</translation>
    </message>
    <message>
        <source>band</source>
        <translation>Band</translation>
    </message>
    <message>
        <source>%1 facts</source>
        <translation>%1 Fakten</translation>
    </message>
    <message>
        <source>area: %1</source>
        <translation>Fläche: %1</translation>
    </message>
    <message>
        <source>density of %1 points, dark: few, light: many</source>
        <translation>Dichte von %1 Punkten, dunkel: wenige, hell: viele</translation>
    </message>
    <message>
        <source>(%1 to %2)</source>
        <translation>(%1 bis %2)</translation>
    </message>
</context>
<context>
    <name>seamark::CurvePlot</name>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1. Wheel, + and − zoom along the steps (with Shift: the values), 0 shows all; C cursor, H hand, R rectangle to zoom into.</source>
        <translation>%1. Mausrad, + und − zoomen entlang der Schritte (mit Umschalt: der Werte), 0 zeigt alles; C Cursor, H Hand, R Rechteck zum Hineinzoomen.</translation>
    </message>
</context>
<context>
    <name>seamark::DistanceHistogram</name>
    <message>
        <source>Histogram of target distances</source>
        <translation>Histogramm der Zieldistanzen</translation>
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
    <message>
        <source>%1, drawn 1 : %2</source>
        <translation>%1, gezeichnet 1 : %2</translation>
    </message>
    <message>
        <source>after replacing (%1)</source>
        <translation>nach dem Ersetzen (%1)</translation>
    </message>
    <message>
        <source>before replacing (%1)</source>
        <translation>vor dem Ersetzen (%1)</translation>
    </message>
    <message>
        <source>all facts</source>
        <translation>alle Fakten</translation>
    </message>
    <message>
        <source>No fact is kept</source>
        <translation>Kein Fakt wird behalten</translation>
    </message>
    <message>
        <source>%1 kept, %2 of the sample replaced</source>
        <translation>%1 behalten, %2 der Stichprobe ersetzt</translation>
    </message>
    <message>
        <source>%1 kept, %2 in the sample before replacing</source>
        <translation>%1 behalten, %2 vor dem Ersetzen in der Stichprobe</translation>
    </message>
    <message>
        <source>%1 facts, mean distance %2. Of a sample of %3 with mean %4 and sd %5, %6 are replaced: then %7 are kept, with mean %8 and sd %9.</source>
        <translation>%1 Fakten, mittlere Distanz %2. Von einer Stichprobe von %3 mit Mittel %4 und Standardabweichung %5 werden %6 ersetzt: dann sind %7 behalten, mit Mittel %8 und Standardabweichung %9.</translation>
    </message>
    <message numerus="yes">
        <source>%1 to %2: %Ln fact(s)</source>
        <translation>
            <numerusform>%1 bis %2: %Ln Fakt</numerusform>
            <numerusform>%1 bis %2: %Ln Fakten</numerusform>
        </translation>
    </message>
    <message>
        <source>Band: only facts whose distance lies between the two handles are trained. Drag a handle, or focus it and use the arrow keys; Enter types a value. A click on a bar selects its facts; C goes to the bars by keys, Space selects there. Wheel, + and − zoom, with Shift the wheel moves the axis; 0 shows all.</source>
        <translation>Band: Nur Fakten mit einer Distanz zwischen den beiden Griffen werden trainiert. Griff ziehen oder mit den Pfeiltasten bewegen; Eingabe tippt einen Wert. Ein Klick auf einen Balken wählt seine Fakten aus; C führt mit Tasten zu den Balken, dort wählt die Leertaste aus. Rad, + und − zoomen, mit Umschalt verschiebt das Rad die Achse; 0 zeigt alles.</translation>
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
        <source>Space: where answers are compared: the model&apos;s input or output word vectors, a hidden layer, or your own vectors.</source>
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
        <source>From: which old answer counts: the one in the data set, the one the model itself gives before training, or the relation&apos;s answer it ranks best.</source>
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
        <source>Save this plot&apos;s data as CSV (Ctrl+Shift+D)</source>
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
    <message>
        <source>Named selections</source>
        <translation>Benannte Auswahlen</translation>
    </message>
    <message>
        <source>Named selections in the histogram</source>
        <translation>Benannte Auswahlen im Histogramm</translation>
    </message>
    <message>
        <source>Why no fact is kept</source>
        <translation>Warum kein Fakt behalten wird</translation>
    </message>
    <message>
        <source>All facts are trained.</source>
        <translation>Alle Fakten werden trainiert.</translation>
    </message>
    <message>
        <source>Facts whose distance lies between the two handles are trained.</source>
        <translation>Fakten mit einer Distanz zwischen den beiden Griffen werden trainiert.</translation>
    </message>
    <message>
        <source>A sample is trained, part of which is replaced by near and varied facts: one best swap after another.</source>
        <translation>Eine Stichprobe wird trainiert, zum Teil durch nahe und vielfältige Fakten ersetzt: ein bester Tausch nach dem anderen.</translation>
    </message>
    <message>
        <source>A sample is trained, part of which is replaced at random: the control.</source>
        <translation>Eine Stichprobe wird trainiert, zum Teil zufällig ersetzt: die Kontrolle.</translation>
    </message>
    <message>
        <source>A sample is trained, part of which is replaced so that the set is the best of all.</source>
        <translation>Eine Stichprobe wird trainiert, zum Teil so ersetzt, dass die Menge die beste von allen ist.</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filter</translation>
    </message>
    <message>
        <source>Lambda</source>
        <translation>Lambda</translation>
    </message>
    <message>
        <source>How much variety counts against nearness: the mean of the distances, less lambda times their standard deviation, is made small.</source>
        <translation>Wie viel Vielfalt gegen Nähe zählt: Das Mittel der Distanzen minus Lambda mal ihre Standardabweichung wird klein gemacht.</translation>
    </message>
    <message>
        <source>Sample</source>
        <translation>Stichprobe</translation>
    </message>
    <message>
        <source>How many facts are drawn, those of the core set with them.</source>
        <translation>Wie viele Fakten gezogen werden, die der Kernmenge eingeschlossen.</translation>
    </message>
    <message>
        <source>Draws the distances of named selections over the bars; at most four lines, relations with them.</source>
        <translation>Zeichnet die Distanzen benannter Auswahlen über die Balken; höchstens vier Linien, Relationen mitgezählt.</translation>
    </message>
    <message>
        <source>Relations</source>
        <translation>Relationen</translation>
    </message>
    <message>
        <source>Relations in the histogram</source>
        <translation>Relationen im Histogramm</translation>
    </message>
    <message>
        <source>Draws the distances of the largest relations over the bars; at most four lines in all.</source>
        <translation>Zeichnet die Distanzen der größten Relationen über die Balken; insgesamt höchstens vier Linien.</translation>
    </message>
    <message>
        <source>Splits</source>
        <translation>Aufteilungen</translation>
    </message>
    <message>
        <source>Splits in the histogram</source>
        <translation>Aufteilungen im Histogramm</translation>
    </message>
    <message>
        <source>Draws the distances of the data&apos;s splits over the bars; at most four lines in all.</source>
        <translation>Zeichnet die Distanzen der Aufteilungen der Daten über die Balken; insgesamt höchstens vier Linien.</translation>
    </message>
    <message>
        <source>p: the share of the sample, without its core set, that is replaced by other facts of the pool.</source>
        <translation>p: der Anteil der Stichprobe ohne Kernmenge, der durch andere Fakten des Vorrats ersetzt wird.</translation>
    </message>
    <message>
        <source>Share replaced</source>
        <translation>Ersetzter Anteil</translation>
    </message>
    <message>
        <source>Share replaced, as a number</source>
        <translation>Ersetzter Anteil, als Zahl</translation>
    </message>
    <message>
        <source>Change filter</source>
        <translation>Filter ändern</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Vorher</translation>
    </message>
    <message>
        <source>excluded %1 replaced, %2 not drawn</source>
        <translation>ausgeschlossen %1 ersetzt, %2 nicht gezogen</translation>
    </message>
    <message>
        <source>%1 without a weight</source>
        <translation>%1 ohne Gewicht</translation>
    </message>
    <message>
        <source>Replaced</source>
        <translation>Ersetzt</translation>
    </message>
    <message>
        <source>Show all distances</source>
        <translation>Alle Distanzen zeigen</translation>
    </message>
    <message>
        <source>Show the whole axis again (0 in the plot); the wheel, + and − zoom</source>
        <translation>Ganze Achse wieder zeigen (0 im Diagramm); Rad, + und − zoomen</translation>
    </message>
    <message>
        <source>The facts that are selected now are trained. Later selections change nothing, until they are taken over.</source>
        <translation>Die jetzt ausgewählten Fakten werden trainiert. Spätere Auswahlen ändern nichts, bis sie übernommen werden.</translation>
    </message>
    <message>
        <source>Filter: which facts are trained: all of them; those between the handles (band); a sample, part of which is replaced by near and varied facts, at random, or by the best; or the selected ones.</source>
        <translation>Filter: welche Fakten trainiert werden: alle; die zwischen den Griffen (Band); eine Stichprobe, zum Teil durch nahe und vielfältige Fakten, durch zufällige oder durch die besten ersetzt; oder die ausgewählten.</translation>
    </message>
    <message>
        <source>Train only the selected</source>
        <translation>Nur die ausgewählten trainieren</translation>
    </message>
    <message>
        <source>Trains the facts that are selected now, and no others.</source>
        <translation>Trainiert die jetzt ausgewählten Fakten und keine anderen.</translation>
    </message>
    <message>
        <source>excluded %1 not selected</source>
        <translation>ausgeschlossen %1 nicht ausgewählt</translation>
    </message>
</context>
<context>
    <name>seamark::FactPanel</name>
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
    <message>
        <source>Open in Probe</source>
        <translation>In Abfrage öffnen</translation>
    </message>
    <message>
        <source>Asks more of this prompt in the Probe panel (Ctrl+Shift+P).</source>
        <translation>Fragt im Feld Abfrage mehr zu diesem Prompt (Strg+Umschalt+P).</translation>
    </message>
    <message>
        <source>After %1</source>
        <translation>Nach %1</translation>
    </message>
    <message>
        <source>in the core set</source>
        <translation>in der Kernmenge</translation>
    </message>
    <message>
        <source>drawn, not replaced</source>
        <translation>gezogen, nicht ersetzt</translation>
    </message>
    <message>
        <source>takes a replaced one&apos;s place</source>
        <translation>nimmt den Platz eines ersetzten ein</translation>
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
        <source>Model&apos;s answer</source>
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
        <source>The data set&apos;s true answer.</source>
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
        <source>Learned: after training, the model&apos;s most likely next token is right at every position of the target.
Moved away: not learned, and the new answer lies farther from the target than the old one did.</source>
        <translation>Gelernt: Nach dem Training ist das wahrscheinlichste nächste Token an jeder Stelle des Ziels richtig.
Entfernt: nicht gelernt, und die neue Antwort liegt weiter vom Ziel als die alte.</translation>
    </message>
    <message>
        <source>Mean loss of the target&apos;s tokens after training, in nats.</source>
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
        <source>Facts of one relation share their prompt&apos;s form.</source>
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
</context>
<context>
    <name>seamark::FactsPanel</name>
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
        <source>&lt;b&gt;%1&lt;/b&gt;: learned &lt;b&gt;%2&lt;/b&gt; of %3. Of %4 not learned, moved away &lt;b&gt;%5&lt;/b&gt; from the data set&apos;s answer, &lt;b&gt;%6&lt;/b&gt; from the model&apos;s (%7 and %8 of all).</source>
        <translation>&lt;b&gt;%1&lt;/b&gt;: gelernt &lt;b&gt;%2&lt;/b&gt; von %3. Von %4 nicht gelernten entfernt: &lt;b&gt;%5&lt;/b&gt; von der Antwort der Daten, &lt;b&gt;%6&lt;/b&gt; von der des Modells (%7 und %8 von allen).</translation>
    </message>
    <message>
        <source>Selection</source>
        <translation>Auswahl</translation>
    </message>
    <message>
        <source>Shows the facts of one named selection (Ctrl+G names one).</source>
        <translation>Zeigt die Fakten einer benannten Auswahl (Strg+G benennt eine).</translation>
    </message>
</context>
<context>
    <name>seamark::FeaturesPanel</name>
    <message>
        <source>Features: PCA</source>
        <translation>Merkmale: PCA</translation>
    </message>
    <message>
        <source>hidden state</source>
        <translation>verborgener Zustand</translation>
    </message>
    <message>
        <source>target&apos;s vector</source>
        <translation>Vektor des Ziels</translation>
    </message>
    <message>
        <source>adapter&apos;s change</source>
        <translation>Änderung des Adapters</translation>
    </message>
    <message>
        <source>Feature</source>
        <translation>Merkmal</translation>
    </message>
    <message>
        <source>What each fact&apos;s vector is: a hidden state of its prompt, the word vector of its target, or what the adapter adds to a module&apos;s output.</source>
        <translation>Was der Vektor jedes Fakts ist: ein verborgener Zustand seines Prompts, der Wortvektor seines Ziels oder was der Adapter zur Ausgabe eines Moduls addiert.</translation>
    </message>
    <message>
        <source>Layer</source>
        <translation>Schicht</translation>
    </message>
    <message>
        <source>Hidden states after so many layers; 0 is the word vectors, the last is after the final norm.</source>
        <translation>Verborgene Zustände nach so vielen Schichten; 0 sind die Wortvektoren, die letzte ist nach der letzten Norm.</translation>
    </message>
    <message>
        <source>last prompt</source>
        <translation>letztes des Prompts</translation>
    </message>
    <message>
        <source>last subject</source>
        <translation>letztes des Subjekts</translation>
    </message>
    <message>
        <source>last answer</source>
        <translation>letztes der Antwort</translation>
    </message>
    <message>
        <source>Token</source>
        <translation>Token</translation>
    </message>
    <message>
        <source>At which token. States of the last prompt token group by how a prompt is worded; those of the last subject token have a few huge dimensions: normalise the rows there.</source>
        <translation>An welchem Token. Zustände des letzten Prompt-Tokens gruppieren sich nach dem Wortlaut des Prompts; die des letzten Subjekt-Tokens haben wenige riesige Dimensionen: dort die Zeilen normieren.</translation>
    </message>
    <message>
        <source>outcome</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>relation</source>
        <translation>Relation</translation>
    </message>
    <message>
        <source>distance</source>
        <translation>Distanz</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>nichts</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>Farbe</translation>
    </message>
    <message>
        <source>What the colour and shape of a point mean.</source>
        <translation>Was Farbe und Form eines Punkts bedeuten.</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>Normalise rows</source>
        <translation>Zeilen normieren</translation>
    </message>
    <message>
        <source>Divides each fact&apos;s vector by its length first, so that a few huge dimensions count less.</source>
        <translation>Teilt den Vektor jedes Fakts zuerst durch seine Länge, damit wenige riesige Dimensionen weniger zählen.</translation>
    </message>
    <message>
        <source>Compute</source>
        <translation>Berechnen</translation>
    </message>
    <message>
        <source>Trajectories</source>
        <translation>Trajektorien</translation>
    </message>
    <message>
        <source>Step of the trajectories</source>
        <translation>Schritt der Trajektorien</translation>
    </message>
    <message>
        <source>Where the facts are at this step of the run.</source>
        <translation>Wo die Fakten in diesem Schritt des Laufs sind.</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>Schritt</translation>
    </message>
    <message>
        <source>untuned</source>
        <translation>vor Training</translation>
    </message>
    <message>
        <source>Shows how the facts&apos; hidden states moved during the run.</source>
        <translation>Zeigt, wie sich die verborgenen Zustände der Fakten im Lauf bewegten.</translation>
    </message>
    <message>
        <source>The current run kept no trajectory. Switch on Trajectory in the form of a run (Evaluation).</source>
        <translation>Der aktuelle Lauf hat keine Trajektorie behalten. Trajektorie im Formular eines Laufs einschalten (Auswertung).</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>Reading features…</source>
        <translation>Merkmale werden gelesen …</translation>
    </message>
    <message>
        <source>It has its turn after what is going on.</source>
        <translation>Ist an der Reihe nach dem, was gerade läuft.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>No features yet.</source>
        <translation>Noch keine Merkmale.</translation>
    </message>
    <message>
        <source>Open facts first.</source>
        <translation>Öffnen Sie zuerst Fakten.</translation>
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
        <source>No features of this kind yet.</source>
        <translation>Noch keine Merkmale dieser Art.</translation>
    </message>
    <message>
        <source>Choose a layer and compute them for %1 facts.</source>
        <translation>Eine Schicht wählen und sie für %1 Fakten berechnen.</translation>
    </message>
    <message>
        <source>Basis: untuned model</source>
        <translation>Basis: Modell vor dem Training</translation>
    </message>
    <message>
        <source>These features cannot be shown.</source>
        <translation>Diese Merkmale lassen sich nicht zeigen.</translation>
    </message>
    <message>
        <source>Learned, not learned or moved away in the run.</source>
        <translation>Im Lauf gelernt, nicht gelernt oder entfernt.</translation>
    </message>
    <message>
        <source>The relation of the fact; the largest five have colours.</source>
        <translation>Die Relation des Fakts; die größten fünf haben Farben.</translation>
    </message>
    <message>
        <source>named selection</source>
        <translation>benannte Auswahl</translation>
    </message>
    <message>
        <source>The first named selection that holds the fact, in the colours that the histogram has: those drawn over it, else the first four.</source>
        <translation>Die erste benannte Auswahl, die den Fakt enthält, in den Farben des Histogramms: die darüber gezeichneten, sonst die ersten vier.</translation>
    </message>
    <message>
        <source>kept, or why not</source>
        <translation>behalten, oder warum nicht</translation>
    </message>
    <message>
        <source>Whether the filter as it is set now keeps the fact, else its reason. A figure takes what the run kept.</source>
        <translation>Ob der Filter, wie er jetzt steht, den Fakt behält, sonst sein Grund. Eine Abbildung nimmt, was der Lauf behalten hat.</translation>
    </message>
    <message>
        <source>run</source>
        <translation>Lauf</translation>
    </message>
    <message>
        <source>Which model the feature is of: the untuned one or a run&apos;s. For Model: side by side.</source>
        <translation>Von welchem Modell das Merkmal ist: dem vor dem Training oder dem eines Laufs. Für Modell: nebeneinander.</translation>
    </message>
    <message>
        <source>Target distance: how far the target lies from the original.</source>
        <translation>Zieldistanz: wie weit das Ziel vom Original entfernt liegt.</translation>
    </message>
    <message>
        <source>weight</source>
        <translation>Gewicht</translation>
    </message>
    <message>
        <source>How much the fact counts in the loss, by the filter and loss as they are set now. A figure takes the weights of the run.</source>
        <translation>Wie viel der Fakt im Verlust zählt, nach Filter und Verlust, wie sie jetzt stehen. Eine Abbildung nimmt die Gewichte des Laufs.</translation>
    </message>
    <message>
        <source>loss</source>
        <translation>Verlust</translation>
    </message>
    <message>
        <source>The fact&apos;s loss after training, in nats per token.</source>
        <translation>Der Verlust des Fakts nach dem Training, in Nats je Token.</translation>
    </message>
    <message>
        <source>distance before</source>
        <translation>Distanz davor</translation>
    </message>
    <message>
        <source>Distance of the answer before training from the target.</source>
        <translation>Distanz der Antwort vor dem Training vom Ziel.</translation>
    </message>
    <message>
        <source>distance after</source>
        <translation>Distanz danach</translation>
    </message>
    <message>
        <source>Distance of the answer after training from the target.</source>
        <translation>Distanz der Antwort nach dem Training vom Ziel.</translation>
    </message>
    <message>
        <source>change</source>
        <translation>Änderung</translation>
    </message>
    <message>
        <source>Distance after minus before: below 0 the answer came closer to the target.</source>
        <translation>Distanz danach minus davor: unter 0 kam die Antwort dem Ziel näher.</translation>
    </message>
    <message>
        <source>All points alike.</source>
        <translation>Alle Punkte gleich.</translation>
    </message>
    <message>
        <source>All points of one size.</source>
        <translation>Alle Punkte gleich groß.</translation>
    </message>
    <message>
        <source>A point&apos;s area grows with the target distance.</source>
        <translation>Die Fläche eines Punkts wächst mit der Zieldistanz.</translation>
    </message>
    <message>
        <source>A point&apos;s area grows with the fact&apos;s weight as it is set now.</source>
        <translation>Die Fläche eines Punkts wächst mit dem Gewicht des Fakts, wie es jetzt steht.</translation>
    </message>
    <message>
        <source>A point&apos;s area grows with the fact&apos;s loss after training.</source>
        <translation>Die Fläche eines Punkts wächst mit dem Verlust des Fakts nach dem Training.</translation>
    </message>
    <message>
        <source>A point&apos;s area grows with how far the answer moved, to the target or away.</source>
        <translation>Die Fläche eines Punkts wächst damit, wie weit sich die Antwort bewegt hat, zum Ziel hin oder davon weg.</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>What the area of a point is proportional to. The legend shows two sizes.</source>
        <translation>Wozu die Fläche eines Punkts proportional ist. Die Legende zeigt zwei Größen.</translation>
    </message>
    <message>
        <source>The untuned model, or a run&apos;s, on the same axes; side by side: all of them, with a line from each fact&apos;s place to its next.</source>
        <translation>Das Modell vor dem Training oder das eines Laufs, auf denselben Achsen; nebeneinander: alle, mit einer Linie vom Ort jedes Fakts zu seinem nächsten.</translation>
    </message>
    <message>
        <source>side by side</source>
        <translation>nebeneinander</translation>
    </message>
    <message>
        <source>The axes are those of the untuned model, so that runs and steps can be compared. Explained variance: the share of all differences between facts that the two axes show. Low shares mean the picture hides much.</source>
        <translation>Die Achsen sind die des Modells vor dem Training, damit Läufe und Schritte vergleichbar sind. Erklärte Varianz: der Anteil aller Unterschiede zwischen Fakten, den die beiden Achsen zeigen. Kleine Anteile heißen, dass das Bild viel verbirgt.</translation>
    </message>
    <message>
        <source>Compute for %1</source>
        <translation>Berechnen für %1</translation>
    </message>
    <message>
        <source>Choose a layer and compute them for %1 facts, %2.</source>
        <translation>Eine Schicht wählen und sie für %1 Fakten berechnen, %2.</translation>
    </message>
    <message>
        <source>Divides each fact&apos;s vector by its length, and computes the components anew where that was not done yet.</source>
        <translation>Teilt den Vektor jedes Fakts durch seine Länge und berechnet die Komponenten neu, wo das noch nicht geschehen ist.</translation>
    </message>
    <message>
        <source>One component takes %1 of the variance and hides the rest.</source>
        <translation>Eine Komponente nimmt %1 der Varianz und verdeckt den Rest.</translation>
    </message>
    <message>
        <source>A few huge dimensions of some tokens&apos; states hide the others.</source>
        <translation>Wenige riesige Dimensionen der Zustände mancher Token verdecken die anderen.</translation>
    </message>
    <message>
        <source>The two axes show %1 of the variance.</source>
        <translation>Die beiden Achsen zeigen %1 der Varianz.</translation>
    </message>
    <message>
        <source>Computes these features under %1 too, of all facts; the window stays free meanwhile.</source>
        <translation>Berechnet diese Merkmale auch unter %1, von allen Fakten; das Fenster bleibt währenddessen frei.</translation>
    </message>
</context>
<context>
    <name>seamark::FieldForm</name>
    <message>
        <source>Write a number.</source>
        <translation>Eine Zahl eingeben.</translation>
    </message>
    <message>
        <source>auto</source>
        <translation>auto</translation>
    </message>
</context>
<context>
    <name>seamark::FigureButton</name>
    <message>
        <source>Make figure</source>
        <translation>Abbildung erzeugen</translation>
    </message>
    <message>
        <source>Make a figure for a paper of this view (Ctrl+Shift+F), or drag it onto a figure</source>
        <translation>Aus dieser Ansicht eine Abbildung für eine Arbeit erzeugen (Ctrl+Shift+F) oder auf eine Abbildung ziehen</translation>
    </message>
</context>
<context>
    <name>seamark::FigureDesk</name>
    <message>
        <source>New figure</source>
        <translation>Neue Abbildung</translation>
    </message>
    <message>
        <source>Add panel</source>
        <translation>Teilbild hinzufügen</translation>
    </message>
    <message>
        <source>Remove panel</source>
        <translation>Teilbild entfernen</translation>
    </message>
    <message>
        <source>Duplicate figure</source>
        <translation>Abbildung verdoppeln</translation>
    </message>
    <message>
        <source>Resize figure</source>
        <translation>Größe der Abbildung ändern</translation>
    </message>
    <message>
        <source>Save style</source>
        <translation>Stil speichern</translation>
    </message>
    <message>
        <source>Rename style</source>
        <translation>Stil umbenennen</translation>
    </message>
    <message>
        <source>Update style</source>
        <translation>Stil aktualisieren</translation>
    </message>
    <message>
        <source>Keep style</source>
        <translation>Stil behalten</translation>
    </message>
</context>
<context>
    <name>seamark::FigureList</name>
    <message>
        <source>Distance histogram</source>
        <translation>Distanzhistogramm</translation>
    </message>
    <message>
        <source>Loss curves</source>
        <translation>Verlustkurven</translation>
    </message>
    <message>
        <source>Learned and moved away</source>
        <translation>Gelernt und entfernt</translation>
    </message>
    <message>
        <source>Accuracy by distance</source>
        <translation>Genauigkeit nach Distanz</translation>
    </message>
    <message>
        <source>Outcome arrows</source>
        <translation>Ergebnispfeile</translation>
    </message>
    <message>
        <source>Scatter of a table</source>
        <translation>Streudiagramm einer Tabelle</translation>
    </message>
    <message>
        <source>Heat map</source>
        <translation>Heatmap</translation>
    </message>
    <message>
        <source>Spectrum</source>
        <translation>Spektrum</translation>
    </message>
    <message>
        <source>Effects with intervals</source>
        <translation>Effekte mit Intervallen</translation>
    </message>
    <message>
        <source>New…</source>
        <translation>Neu …</translation>
    </message>
    <message>
        <source>Starts a figure of a kind that this session can show.</source>
        <translation>Beginnt eine Abbildung einer Art, die diese Sitzung zeigen kann.</translation>
    </message>
    <message>
        <source>Add panel…</source>
        <translation>Teilbild hinzufügen …</translation>
    </message>
    <message>
        <source>Adds a panel beside those of this figure.</source>
        <translation>Setzt ein Teilbild neben die dieser Abbildung.</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>Verdoppeln</translation>
    </message>
    <message>
        <source>Makes a copy of this figure.</source>
        <translation>Legt eine Kopie dieser Abbildung an.</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Deletes the chosen panel, or the figure. It can be undone.</source>
        <translation>Löscht das gewählte Teilbild oder die Abbildung. Lässt sich rückgängig machen.</translation>
    </message>
    <message>
        <source>Figures</source>
        <translation>Abbildungen</translation>
    </message>
    <message>
        <source>The figures of this session and their panels.</source>
        <translation>Die Abbildungen dieser Sitzung und ihre Teilbilder.</translation>
    </message>
    <message>
        <source>No figures yet.</source>
        <translation>Noch keine Abbildungen.</translation>
    </message>
    <message>
        <source>Make one from any view with Ctrl+Shift+F, or with New…</source>
        <translation>Aus jeder Ansicht mit Strg+Umschalt+F eine erzeugen, oder mit Neu …</translation>
    </message>
    <message>
        <source>This session has nothing to show yet</source>
        <translation>Diese Sitzung hat noch nichts zu zeigen</translation>
    </message>
    <message numerus="yes">
        <source>%n panel(s)</source>
        <translation>
            <numerusform>%n Teilbild</numerusform>
            <numerusform>%n Teilbilder</numerusform>
        </translation>
    </message>
    <message>
        <source>Drag the chart button of a view onto a figure to add it, or press Ctrl+Shift+F in the view.</source>
        <translation>Den Diagrammknopf einer Ansicht auf eine Abbildung ziehen, um sie hinzuzufügen, oder in der Ansicht Ctrl+Shift+F drücken.</translation>
    </message>
    <message>
        <source>Let go to add the view to %1.</source>
        <translation>Loslassen, um die Ansicht zu %1 hinzuzufügen.</translation>
    </message>
    <message>
        <source>Let go to make a new figure of the view.</source>
        <translation>Loslassen, um aus der Ansicht eine neue Abbildung zu erzeugen.</translation>
    </message>
    <message>
        <source>Amplification by layer</source>
        <translation>Verstärkung nach Schicht</translation>
    </message>
</context>
<context>
    <name>seamark::FigurePage</name>
    <message>
        <source>Preview of the figure</source>
        <translation>Vorschau der Abbildung</translation>
    </message>
    <message>
        <source>The figure as it is printed: 1 mm here is 1 mm on paper at true size. Drag a handle, or press Shift and an arrow key, to change its size; a click chooses a panel.</source>
        <translation>Die Abbildung, wie sie gedruckt wird: 1 mm hier ist in wahrer Größe 1 mm auf Papier. Einen Griff ziehen oder Umschalt und eine Pfeiltaste drücken, um die Größe zu ändern; ein Klick wählt ein Teilbild.</translation>
    </message>
</context>
<context>
    <name>seamark::FigurePreview</name>
    <message>
        <source>Zoom</source>
        <translation>Zoom</translation>
    </message>
    <message>
        <source>True size</source>
        <translation>Originalgröße</translation>
    </message>
    <message>
        <source>1 mm on screen is 1 mm on paper, from the screen&apos;s reported dpi.</source>
        <translation>1 mm auf dem Schirm ist 1 mm auf Papier, nach den gemeldeten dpi des Bildschirms.</translation>
    </message>
    <message>
        <source>Fit</source>
        <translation>Einpassen</translation>
    </message>
    <message>
        <source>The whole figure in this panel.</source>
        <translation>Die ganze Abbildung in diesem Feld.</translation>
    </message>
    <message>
        <source>Twice the true size.</source>
        <translation>Doppelte Originalgröße.</translation>
    </message>
    <message>
        <source>full colour</source>
        <translation>volle Farbe</translation>
    </message>
    <message>
        <source>red-blind</source>
        <translation>rotblind</translation>
    </message>
    <message>
        <source>green-blind</source>
        <translation>grünblind</translation>
    </message>
    <message>
        <source>blue-blind</source>
        <translation>blaublind</translation>
    </message>
    <message>
        <source>grey print</source>
        <translation>Graudruck</translation>
    </message>
    <message>
        <source>Seen as</source>
        <translation>Sicht</translation>
    </message>
    <message>
        <source>How readers with a colour deficiency, or a grey printer, see the page. Files are not changed.</source>
        <translation>Wie Leser mit Farbschwäche oder ein Graudrucker die Seite sehen. Dateien ändern sich nicht.</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>Vorschau</translation>
    </message>
    <message>
        <source>Preview: %1</source>
        <translation>Vorschau: %1</translation>
    </message>
    <message>
        <source>No figure is open.</source>
        <translation>Keine Abbildung ist offen.</translation>
    </message>
    <message>
        <source>Make one from any view with Ctrl+Shift+F.</source>
        <translation>Aus jeder Ansicht mit Strg+Umschalt+F eine erzeugen.</translation>
    </message>
    <message>
        <source>This figure cannot be drawn.</source>
        <translation>Diese Abbildung lässt sich nicht zeichnen.</translation>
    </message>
    <message>
        <source>Width</source>
        <translation>Breite</translation>
    </message>
    <message>
        <source>Width of the figure in mm; its handle at the right does the same.</source>
        <translation>Breite der Abbildung in mm; der Griff rechts tut dasselbe.</translation>
    </message>
    <message>
        <source>Height</source>
        <translation>Höhe</translation>
    </message>
    <message>
        <source>Height of the figure in mm; its handle below does the same.</source>
        <translation>Höhe der Abbildung in mm; der Griff unten tut dasselbe.</translation>
    </message>
    <message>
        <source>Copy figure</source>
        <translation>Abbildung kopieren</translation>
    </message>
    <message>
        <source>Copy the figure as a picture of 300 dots per inch (Ctrl+Shift+C)</source>
        <translation>Die Abbildung als Bild mit 300 Punkten je Zoll kopieren (Strg+Umschalt+C)</translation>
    </message>
</context>
<context>
    <name>seamark::FigureStylePanel</name>
    <message>
        <source>Figure</source>
        <translation>Abbildung</translation>
    </message>
    <message>
        <source>Checks</source>
        <translation>Prüfungen</translation>
    </message>
    <message>
        <source>No figure is open.</source>
        <translation>Keine Abbildung ist offen.</translation>
    </message>
    <message>
        <source>Its style and contents are set here.</source>
        <translation>Stil und Inhalt werden hier eingestellt.</translation>
    </message>
    <message>
        <source>Vector page with embedded fonts</source>
        <translation>Vektorseite mit eingebetteten Schriften</translation>
    </message>
    <message>
        <source>Vector drawing</source>
        <translation>Vektorzeichnung</translation>
    </message>
    <message>
        <source>Image of the chosen dots per inch</source>
        <translation>Bild mit den gewählten Punkten je Zoll</translation>
    </message>
    <message>
        <source>The numbers that are drawn</source>
        <translation>Die gezeichneten Zahlen</translation>
    </message>
    <message>
        <source>LaTeX snippet</source>
        <translation>LaTeX-Schnipsel</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Export</translation>
    </message>
    <message>
        <source>Export as %1</source>
        <translation>Als %1 exportieren</translation>
    </message>
    <message>
        <source>Style</source>
        <translation>Stil</translation>
    </message>
    <message>
        <source>Style: %1</source>
        <translation>Stil: %1</translation>
    </message>
    <message>
        <source>Change figure: %1</source>
        <translation>Abbildung ändern: %1</translation>
    </message>
    <message>
        <source>Panel %1: %2</source>
        <translation>Teilbild %1: %2</translation>
    </message>
    <message>
        <source>Text stays text: %1, embedded as TrueType</source>
        <translation>Text bleibt Text: %1, als TrueType eingebettet</translation>
    </message>
    <message>
        <source>Smallest text %1 pt</source>
        <translation>Kleinste Schrift %1 pt</translation>
    </message>
    <message>
        <source>One column of %1</source>
        <translation>Eine Spalte von %1</translation>
    </message>
    <message>
        <source>The page&apos;s width of %1</source>
        <translation>Die Seitenbreite von %1</translation>
    </message>
    <message>
        <source>%1 mm is neither a column (%2) nor the page (%3) of %4</source>
        <translation>%1 mm ist weder eine Spalte (%2) noch die Seite (%3) von %4</translation>
    </message>
    <message>
        <source>Colours stay distinct in grey print</source>
        <translation>Farben bleiben im Graudruck unterscheidbar</translation>
    </message>
    <message>
        <source>Two colours are alike in grey print; dashes and shapes tell them apart</source>
        <translation>Zwei Farben gleichen sich im Graudruck; Striche und Formen unterscheiden sie</translation>
    </message>
    <message>
        <source>Shows or hides type, lines and colours of this figure&apos;s style.</source>
        <translation>Zeigt oder verbirgt Schrift, Linien und Farben des Stils dieser Abbildung.</translation>
    </message>
    <message>
        <source>Save style as…</source>
        <translation>Stil speichern als …</translation>
    </message>
    <message>
        <source>Keeps this style under a name of its own, for other figures and sessions.</source>
        <translation>Behält diesen Stil unter eigenem Namen, für andere Abbildungen und Sitzungen.</translation>
    </message>
    <message>
        <source>Reset to style</source>
        <translation>Auf Stil zurücksetzen</translation>
    </message>
    <message>
        <source>Takes back what this figure changes of its style.</source>
        <translation>Nimmt zurück, was diese Abbildung an ihrem Stil ändert.</translation>
    </message>
    <message>
        <source>Reset style</source>
        <translation>Stil zurücksetzen</translation>
    </message>
    <message>
        <source>Change style: %1</source>
        <translation>Stil ändern: %1</translation>
    </message>
    <message>
        <source>Style: %1, changed</source>
        <translation>Stil: %1, geändert</translation>
    </message>
    <message>
        <source>auto</source>
        <translation>auto</translation>
    </message>
    <message>
        <source>never</source>
        <translation>nie</translation>
    </message>
    <message>
        <source>automatic</source>
        <translation>automatisch</translation>
    </message>
    <message>
        <source>The style&apos;s colours of curves, in their order.</source>
        <translation>Die Kurvenfarben des Stils in ihrer Reihenfolge.</translation>
    </message>
    <message>
        <source>Update style</source>
        <translation>Stil aktualisieren</translation>
    </message>
    <message>
        <source>All figures of this session that use the style take it as it is on this machine. It can be undone.</source>
        <translation>Alle Abbildungen dieser Sitzung mit diesem Stil übernehmen ihn so, wie er auf diesem Rechner ist. Lässt sich rückgängig machen.</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>all</source>
        <translation>alle</translation>
    </message>
    <message>
        <source>The figure keeps the style %1 as it took it. On this machine the style has changed, or another has its name.</source>
        <translation>Die Abbildung behält den Stil %1 so, wie sie ihn übernommen hat. Auf diesem Rechner hat sich der Stil geändert, oder ein anderer heißt so.</translation>
    </message>
    <message>
        <source>The style %1 is not on this machine; the figure has it along. Save style as… adds it to your own.</source>
        <translation>Den Stil %1 gibt es auf diesem Rechner nicht; die Abbildung bringt ihn mit. „Stil speichern als …“ nimmt ihn in die eigenen Stile auf.</translation>
    </message>
    <message>
        <source>No font of this machine has %1</source>
        <translation>Keine Schrift dieses Rechners hat %1</translation>
    </message>
    <message>
        <source>%1 has no %2; %3 stands in</source>
        <translation>%1 hat kein %2; dafür steht %3</translation>
    </message>
    <message>
        <source>No room for all of %1</source>
        <translation>Kein Platz für den ganzen Text: %1</translation>
    </message>
    <message>
        <source>that of the run</source>
        <translation>der des Laufs</translation>
    </message>
</context>
<context>
    <name>seamark::FlipTable</name>
    <message>
        <source>Who flipped</source>
        <translation>Was gekippt ist</translation>
    </message>
    <message>
        <source>Facts by what both runs made of them. A click, or Enter, selects a cell&apos;s facts.</source>
        <translation>Fakten danach, was beide Läufe aus ihnen machten. Ein Klick oder Eingabe wählt die Fakten einer Zelle aus.</translation>
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
        <source>lost</source>
        <translation>verloren</translation>
    </message>
    <message>
        <source>won</source>
        <translation>gewonnen</translation>
    </message>
    <message numerus="yes">
        <source>%Ln fact(s) learned in both</source>
        <translation>
            <numerusform>%Ln Fakt in beiden gelernt</numerusform>
            <numerusform>%Ln Fakten in beiden gelernt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln fact(s) lost: learned in %1, not in %2</source>
        <translation>
            <numerusform>%Ln Fakt verloren: gelernt in %1, nicht in %2</numerusform>
            <numerusform>%Ln Fakten verloren: gelernt in %1, nicht in %2</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln fact(s) won: not learned in %1, learned in %2</source>
        <translation>
            <numerusform>%Ln Fakt gewonnen: nicht gelernt in %1, gelernt in %2</numerusform>
            <numerusform>%Ln Fakten gewonnen: nicht gelernt in %1, gelernt in %2</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln fact(s) learned in neither</source>
        <translation>
            <numerusform>%Ln Fakt in keinem gelernt</numerusform>
            <numerusform>%Ln Fakten in keinem gelernt</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 selected</source>
        <translation>%1 ausgewählt</translation>
    </message>
</context>
<context>
    <name>seamark::HeatMap</name>
    <message>
        <source>%1. A click or the arrow keys choose a cell; Enter selects its facts. + and − zoom, 0 shows all.</source>
        <translation>%1. Klick oder Pfeiltasten wählen eine Zelle; Eingabe wählt ihre Fakten aus. + und − vergrößern und verkleinern, 0 zeigt alles.</translation>
    </message>
</context>
<context>
    <name>seamark::InterferencePanel</name>
    <message>
        <source>By</source>
        <translation>Nach</translation>
    </message>
    <message>
        <source>relations</source>
        <translation>Relationen</translation>
    </message>
    <message>
        <source>A row and a column for each relation: means over pairs of different facts.</source>
        <translation>Eine Zeile und eine Spalte je Relation: Mittel über Paare verschiedener Fakten.</translation>
    </message>
    <message>
        <source>facts</source>
        <translation>Fakten</translation>
    </message>
    <message>
        <source>A row and a column for each fact.</source>
        <translation>Eine Zeile und eine Spalte je Fakt.</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Zeigen</translation>
    </message>
    <message>
        <source>What a cell says: the change of the loss (above 0 it harms), of the distance, or the cosine of two facts&apos; gradients.</source>
        <translation>Was eine Zelle sagt: die Änderung des Verlusts (über 0 schadet sie), die der Distanz oder den Kosinus der Gradienten zweier Fakten.</translation>
    </message>
    <message>
        <source>as trained</source>
        <translation>wie trainiert</translation>
    </message>
    <message>
        <source>exact</source>
        <translation>exakt</translation>
    </message>
    <message>
        <source>gradient</source>
        <translation>Gradient</translation>
    </message>
    <message>
        <source>Exact trains each fact alone and looks at all others; gradient compares the facts&apos; gradients at a joint run&apos;s adapter and is much cheaper.</source>
        <translation>Exakt trainiert jeden Fakt allein und sieht alle anderen an; Gradient vergleicht die Gradienten der Fakten am Adapter eines gemeinsamen Laufs und ist viel billiger.</translation>
    </message>
    <message>
        <source>Facts</source>
        <translation>Fakten</translation>
    </message>
    <message>
        <source>At most so many of the run&apos;s facts; exact takes n trainings and n² looks.</source>
        <translation>Höchstens so viele Fakten des Laufs; exakt braucht n Trainings und n² Blicke.</translation>
    </message>
    <message>
        <source>Compute</source>
        <translation>Berechnen</translation>
    </message>
    <message>
        <source>Computes the matrix in the background; it is kept in the session.</source>
        <translation>Berechnet die Matrix im Hintergrund; sie bleibt in der Sitzung.</translation>
    </message>
    <message>
        <source>Interference</source>
        <translation>Interferenz</translation>
    </message>
    <message>
        <source>Interference: %1</source>
        <translation>Interferenz: %1</translation>
    </message>
    <message>
        <source>Computing interference of %1…</source>
        <translation>Interferenz von %1 wird berechnet …</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>It has its turn after what is going on.</source>
        <translation>Ist an der Reihe nach dem, was gerade läuft.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Not computed for %1.</source>
        <translation>Für %1 nicht berechnet.</translation>
    </message>
    <message>
        <source>How learning one fact changes the loss of another, for at most %1 facts.</source>
        <translation>Wie das Lernen eines Fakts den Verlust eines anderen ändert, für höchstens %1 Fakten.</translation>
    </message>
    <message>
        <source>loss change</source>
        <translation>Verluständerung</translation>
    </message>
    <message>
        <source>distance change</source>
        <translation>Distanzänderung</translation>
    </message>
    <message>
        <source>gradient cosine</source>
        <translation>Gradientenkosinus</translation>
    </message>
    <message>
        <source>opposed</source>
        <translation>gegensätzlich</translation>
    </message>
    <message>
        <source>helped</source>
        <translation>genützt</translation>
    </message>
    <message>
        <source>alike</source>
        <translation>ähnlich</translation>
    </message>
    <message>
        <source>harmed</source>
        <translation>geschadet</translation>
    </message>
    <message>
        <source>The matrix cannot be shown.</source>
        <translation>Die Matrix lässt sich nicht zeigen.</translation>
    </message>
    <message>
        <source>%1 and %2</source>
        <translation>%1 und %2</translation>
    </message>
    <message>
        <source>%1, when %2 is learned</source>
        <translation>%1, wenn %2 gelernt wird</translation>
    </message>
    <message>
        <source>Most alike</source>
        <translation>Am ähnlichsten</translation>
    </message>
    <message>
        <source>Most harmful</source>
        <translation>Am schädlichsten</translation>
    </message>
    <message>
        <source>Most opposed</source>
        <translation>Am gegensätzlichsten</translation>
    </message>
    <message>
        <source>Most helpful, other than itself</source>
        <translation>Am nützlichsten, außer für sich selbst</translation>
    </message>
    <message>
        <source>95 % interval %1 to %2</source>
        <translation>95-%-Intervall %1 bis %2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln fact(s) affected</source>
        <translation>
            <numerusform>%Ln Fakt betroffen</numerusform>
            <numerusform>%Ln Fakten betroffen</numerusform>
        </translation>
    </message>
    <message>
        <source>How learning one fact changes the loss of another, for at most %1 facts, %2.</source>
        <translation>Wie das Lernen eines Fakts den Verlust eines anderen ändert, für höchstens %1 Fakten, %2.</translation>
    </message>
</context>
<context>
    <name>seamark::JobsPopup</name>
    <message>
        <source>paused</source>
        <translation>angehalten</translation>
    </message>
    <message>
        <source>%1 of %2 runs</source>
        <translation>%1 von %2 Läufen</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>wartet</translation>
    </message>
    <message>
        <source>going on</source>
        <translation>im Gang</translation>
    </message>
    <message>
        <source>Jobs</source>
        <translation>Aufträge</translation>
    </message>
    <message>
        <source>Cancel all</source>
        <translation>Alle abbrechen</translation>
    </message>
    <message>
        <source>Cancels every job of this list; a run or a study stops and keeps what it has</source>
        <translation>Bricht jeden Auftrag dieser Liste ab; ein Lauf oder eine Studie hält an und behält, was da ist</translation>
    </message>
    <message>
        <source>Nothing is going on.</source>
        <translation>Nichts ist im Gang.</translation>
    </message>
    <message>
        <source>How much of the job is done</source>
        <translation>Wie viel des Auftrags getan ist</translation>
    </message>
    <message>
        <source>ended</source>
        <translation>zu Ende</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>beendet</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>abgebrochen</translation>
    </message>
    <message>
        <source>stopping…</source>
        <translation>endet …</translation>
    </message>
    <message>
        <source>Progress of %1</source>
        <translation>Fortschritt: %1</translation>
    </message>
    <message>
        <source>Cancel: %1</source>
        <translation>Abbrechen: %1</translation>
    </message>
    <message>
        <source>Stops at the next step and keeps what is there</source>
        <translation>Endet beim nächsten Schritt und behält, was da ist</translation>
    </message>
    <message>
        <source>Cancels this job</source>
        <translation>Bricht diesen Auftrag ab</translation>
    </message>
</context>
<context>
    <name>seamark::LatexPanel</name>
    <message>
        <source>LaTeX snippet</source>
        <translation>LaTeX-Schnipsel</translation>
    </message>
    <message>
        <source>Puts the exported PDF into a paper.</source>
        <translation>Setzt das exportierte PDF in einen Artikel.</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Copies the snippet.</source>
        <translation>Kopiert den Schnipsel.</translation>
    </message>
    <message>
        <source>The command that draws this figure from the session, without a display.</source>
        <translation>Der Befehl, der diese Abbildung ohne Bildschirm aus der Sitzung zeichnet.</translation>
    </message>
    <message>
        <source>LaTeX</source>
        <translation>LaTeX</translation>
    </message>
    <message>
        <source>LaTeX: %1</source>
        <translation>LaTeX: %1</translation>
    </message>
</context>
<context>
    <name>seamark::LensPanel</name>
    <message>
        <source>Show</source>
        <translation>Zeigen</translation>
    </message>
    <message>
        <source>What the colour of a cell means.</source>
        <translation>Was die Farbe einer Zelle bedeutet.</translation>
    </message>
    <message>
        <source>Compute anew</source>
        <translation>Neu berechnen</translation>
    </message>
    <message>
        <source>Looks at the adapter again: for a run with an adapter for each fact, at the current fact&apos;s.</source>
        <translation>Sieht den Adapter noch einmal an: bei einem Lauf mit einem Adapter je Fakt den des aktuellen Fakts.</translation>
    </message>
    <message>
        <source>Weight lens by layer and module</source>
        <translation>Gewichtslinse nach Schicht und Modul</translation>
    </message>
    <message>
        <source>Amplification by layer</source>
        <translation>Verstärkung nach Schicht</translation>
    </message>
    <message>
        <source>Singular values of the cell</source>
        <translation>Singulärwerte der Zelle</translation>
    </message>
    <message>
        <source>Weight lens: %1</source>
        <translation>Gewichtslinse: %1</translation>
    </message>
    <message>
        <source>Weight lens</source>
        <translation>Gewichtslinse</translation>
    </message>
    <message>
        <source>Looking at the weights of %1…</source>
        <translation>Gewichte von %1 werden angesehen …</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>%1 has no adapter to look at.</source>
        <translation>%1 hat keinen Adapter zum Ansehen.</translation>
    </message>
    <message>
        <source>Full fine-tuning has no low-rank factors, and a run may be told to keep no adapters (Output).</source>
        <translation>Volles Feintuning hat keine Faktoren niedrigen Rangs, und ein Lauf kann ohne Behalten der Adapter laufen (Ausgabe).</translation>
    </message>
    <message>
        <source>Not computed for %1.</source>
        <translation>Für %1 nicht berechnet.</translation>
    </message>
    <message>
        <source>What its adapter changes in each weight; some seconds.</source>
        <translation>Was sein Adapter in jedem Gewicht ändert; einige Sekunden.</translation>
    </message>
    <message>
        <source>Compute</source>
        <translation>Berechnen</translation>
    </message>
    <message>
        <source>The lens cannot be shown.</source>
        <translation>Die Linse lässt sich nicht zeigen.</translation>
    </message>
    <message>
        <source>Layer %1, %2</source>
        <translation>Schicht %1, %2</translation>
    </message>
    <message>
        <source>Amplification ‖ΔW‖ / ‖UᵀWV‖ of %1, by layer, log</source>
        <translation>Verstärkung ‖ΔW‖ / ‖UᵀWV‖ von %1, nach Schicht, log</translation>
    </message>
    <message>
        <source>‖ΔW‖</source>
        <translation>‖ΔW‖</translation>
    </message>
    <message>
        <source>of ‖W‖</source>
        <translation>von ‖W‖</translation>
    </message>
    <message>
        <source>Amplification</source>
        <translation>Verstärkung</translation>
    </message>
    <message>
        <source>by random directions</source>
        <translation>bei Zufallsrichtungen</translation>
    </message>
    <message>
        <source>Effective rank</source>
        <translation>Effektiver Rang</translation>
    </message>
    <message>
        <source>‖ΔW‖ (Frobenius)</source>
        <translation>‖ΔW‖ (Frobenius)</translation>
    </message>
    <message>
        <source>How much the adapter changes the weight: the root of the sum of squares.</source>
        <translation>Wie stark der Adapter das Gewicht ändert: Wurzel der Summe der Quadrate.</translation>
    </message>
    <message>
        <source>How much the adapter strengthens directions that the weight matrix already had. Compare with the two control lines.</source>
        <translation>Wie stark der Adapter Richtungen verstärkt, die die Gewichtsmatrix schon hatte. Mit den beiden Kontrolllinien vergleichen.</translation>
    </message>
    <message>
        <source>How many directions the change uses: exp of the entropy of its singular values.</source>
        <translation>Wie viele Richtungen die Änderung nutzt: exp der Entropie ihrer Singulärwerte.</translation>
    </message>
    <message>
        <source>Of</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>Whose change is shown: the mean over the adapters that were trained together, step by step, or one fact&apos;s adapter after training.</source>
        <translation>Wessen Änderung gezeigt wird: das Mittel der zusammen trainierten Adapter, Schritt für Schritt, oder der Adapter eines Fakts nach dem Training.</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>Schritt</translation>
    </message>
    <message>
        <source>Map, curves and numbers show the adapters at this step of the run. Left and Right go from look to look, Home and End to the first and last.</source>
        <translation>Karte, Kurven und Zahlen zeigen die Adapter bei diesem Schritt des Laufs. Links und Rechts gehen von Blick zu Blick, Pos1 und Ende zum ersten und letzten.</translation>
    </message>
    <message>
        <source>No steps: set evaluation.lens</source>
        <translation>Keine Schritte: evaluation.lens setzen</translation>
    </message>
    <message>
        <source>This run kept no lens over its steps. Switch on Weight lens in the form of a run (Evaluation), evaluation.lens in its spec, and a slider here goes through the steps.</source>
        <translation>Dieser Lauf hat keine Linse über seine Schritte behalten. Im Formular eines Laufs (Auswertung) Gewichtslinse einschalten, in seiner Spezifikation evaluation.lens; dann führt hier ein Regler durch die Schritte.</translation>
    </message>
    <message>
        <source>Spectrum</source>
        <translation>Spektrum</translation>
    </message>
    <message>
        <source>Subspaces</source>
        <translation>Unterräume</translation>
    </message>
    <message>
        <source>About the cell</source>
        <translation>Zur Zelle</translation>
    </message>
    <message>
        <source>Spectrum: the singular values of the change, and its numbers. Subspaces: how the directions that it uses lie beside another adapter&apos;s or the weight&apos;s own. Amplification, where there is no room for it under the map: over the layers, with two controls.</source>
        <translation>Spektrum: die Singulärwerte der Änderung und ihre Zahlen. Unterräume: wie die genutzten Richtungen neben denen eines anderen Adapters oder des Gewichts selbst liegen. Verstärkung, wo unter der Karte kein Platz ist: über die Schichten, mit zwei Kontrollen.</translation>
    </message>
    <message>
        <source>Beside</source>
        <translation>Neben</translation>
    </message>
    <message>
        <source>What the directions of this adapter are laid beside: the weight&apos;s own leading directions, another run&apos;s adapter, or another fact&apos;s.</source>
        <translation>Woneben die Richtungen dieses Adapters gelegt werden: die führenden Richtungen des Gewichts selbst, den Adapter eines anderen Laufs oder eines anderen Fakts.</translation>
    </message>
    <message>
        <source>Directions</source>
        <translation>Richtungen</translation>
    </message>
    <message>
        <source>U</source>
        <translation>U</translation>
    </message>
    <message>
        <source>Directions of the module&apos;s outputs that the change writes to (U).</source>
        <translation>Richtungen der Ausgänge des Moduls, in die die Änderung schreibt (U).</translation>
    </message>
    <message>
        <source>V</source>
        <translation>V</translation>
    </message>
    <message>
        <source>Directions of the module&apos;s inputs that the change reads (V).</source>
        <translation>Richtungen der Eingänge des Moduls, die die Änderung liest (V).</translation>
    </message>
    <message>
        <source>Similarity of subspaces</source>
        <translation>Ähnlichkeit der Unterräume</translation>
    </message>
    <message>
        <source>W</source>
        <translation>W</translation>
    </message>
    <message>
        <source>fact %1</source>
        <translation>Fakt %1</translation>
    </message>
    <message>
        <source>mean of group %1 (%2)</source>
        <translation>Mittel der Gruppe %1 (%2)</translation>
    </message>
    <message>
        <source>mean of %1 adapters</source>
        <translation>Mittel von %1 Adaptern</translation>
    </message>
    <message>
        <source>the adapter</source>
        <translation>der Adapter</translation>
    </message>
    <message>
        <source>one fact&apos;s adapter</source>
        <translation>Adapter eines Fakts</translation>
    </message>
    <message>
        <source>the weight itself</source>
        <translation>das Gewicht selbst</translation>
    </message>
    <message>
        <source>%1, the same fact</source>
        <translation>%1, derselbe Fakt</translation>
    </message>
    <message>
        <source>fact %1: %2</source>
        <translation>Fakt %1: %2</translation>
    </message>
    <message>
        <source>There is no weight lens of %1.</source>
        <translation>Von %1 gibt es keine Gewichtslinse.</translation>
    </message>
    <message>
        <source>IA3 and bottleneck adapters add no matrix to a weight. The lens is of LoRA, DoRA, AdaLoRA and full fine-tuning.</source>
        <translation>IA3 und Bottleneck-Adapter addieren keine Matrix zu einem Gewicht. Die Linse ist für LoRA, DoRA, AdaLoRA und volles Feintuning.</translation>
    </message>
    <message>
        <source>Looking at the weights…</source>
        <translation>Die Gewichte werden betrachtet …</translation>
    </message>
    <message>
        <source>No spectrum yet.</source>
        <translation>Noch kein Spektrum.</translation>
    </message>
    <message>
        <source>The run kept no adapter, or there is no model.</source>
        <translation>Der Lauf hat keinen Adapter behalten, oder es gibt kein Modell.</translation>
    </message>
    <message>
        <source>Spectrum: fact %1 after training.</source>
        <translation>Spektrum: Fakt %1 nach dem Training.</translation>
    </message>
    <message>
        <source>Spectrum: after training.</source>
        <translation>Spektrum: nach dem Training.</translation>
    </message>
    <message>
        <source>Subspace, %1</source>
        <translation>Unterraum, %1</translation>
    </message>
    <message>
        <source>Comparing directions…</source>
        <translation>Richtungen werden verglichen …</translation>
    </message>
    <message>
        <source>Nothing to compare here.</source>
        <translation>Hier gibt es nichts zu vergleichen.</translation>
    </message>
    <message>
        <source>Not compared yet.</source>
        <translation>Noch nicht verglichen.</translation>
    </message>
    <message>
        <source>One of the two does not change layer %1, %2.</source>
        <translation>Eines der beiden ändert Schicht %1, %2 nicht.</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Vergleichen</translation>
    </message>
    <message>
        <source>φ(%1, %2) = %3, by chance %4; dark 0, light 1</source>
        <translation>φ(%1, %2) = %3, zufällig %4; dunkel 0, hell 1</translation>
    </message>
    <message>
        <source>φ(i, j): how much of the first i directions of one lies in the first j of the other. 1: all of it, 0: none; random directions of so many dimensions share the number “by chance”.</source>
        <translation>φ(i, j): wie viel der ersten i Richtungen des einen in den ersten j des anderen liegt. 1: alles, 0: nichts; zufällige Richtungen so vieler Dimensionen teilen die Zahl „zufällig“.</translation>
    </message>
    <message>
        <source>Numbers</source>
        <translation>Zahlen</translation>
    </message>
    <message>
        <source>random</source>
        <translation>zufällig</translation>
    </message>
    <message>
        <source>W&apos;s own</source>
        <translation>eigene von W</translation>
    </message>
    <message>
        <source>Subspace similarity φ</source>
        <translation>Ähnlichkeit der Unterräume φ</translation>
    </message>
    <message>
        <source>How much of the directions that the change uses lies in those of what is chosen under Beside: 1 all of it, 0 none.</source>
        <translation>Wie viel der Richtungen, die die Änderung benutzt, in denen des unter „Neben“ Gewählten liegt: 1 alles, 0 nichts.</translation>
    </message>
    <message>
        <source>Cell</source>
        <translation>Zelle</translation>
    </message>
    <message>
        <source>Which weight the spectrum and the numbers are of. A click or the arrow keys in the map choose it too.</source>
        <translation>Zu welchem Gewicht das Spektrum und die Zahlen gehören. Ein Klick oder die Pfeiltasten in der Karte wählen es auch.</translation>
    </message>
    <message>
        <source>φ beside %1, outputs (U)</source>
        <translation>φ neben %1, Ausgänge (U)</translation>
    </message>
    <message>
        <source>φ beside %1, inputs (V)</source>
        <translation>φ neben %1, Eingänge (V)</translation>
    </message>
    <message>
        <source>, after training</source>
        <translation>, nach dem Training</translation>
    </message>
</context>
<context>
    <name>seamark::LinkedTable</name>
    <message>
        <source>A click chooses a fact; Ctrl adds or removes, Shift extends.</source>
        <translation>Ein Klick wählt einen Fakt; Strg nimmt dazu oder weg, Umschalt erweitert.</translation>
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
        <source>Moved away from the data set&apos;s answer</source>
        <translation>Von der Antwort der Daten entfernt</translation>
    </message>
    <message>
        <source>Moved away from the model&apos;s answer</source>
        <translation>Von der Antwort des Modells entfernt</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>Schritte</translation>
    </message>
    <message>
        <source>Epochs</source>
        <translation>Epochen</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Tokens</source>
        <translation>Tokens</translation>
    </message>
    <message>
        <source>Against</source>
        <translation>Gegen</translation>
    </message>
    <message>
        <source>What the curves are drawn against: steps, passes over the kept facts, seconds of training (without pauses and looks), or tokens.</source>
        <translation>Worüber die Kurven gezeichnet werden: Schritte, Durchgänge durch die behaltenen Fakten, Sekunden des Trainings (ohne Pausen und Auswertungen) oder Tokens.</translation>
    </message>
    <message>
        <source>Autoscale</source>
        <translation>Alles zeigen</translation>
    </message>
    <message>
        <source>Show all of every curve again (0 in a plot, or a double click)</source>
        <translation>Wieder alle Kurven ganz zeigen (0 in einem Diagramm oder Doppelklick)</translation>
    </message>
    <message>
        <source>This run was recorded without it.</source>
        <translation>Dieser Lauf wurde ohne diese Angabe aufgezeichnet.</translation>
    </message>
    <message>
        <source>A number from 0 to below 1</source>
        <translation>Eine Zahl ab 0 und kleiner als 1</translation>
    </message>
    <message>
        <source>Cursor</source>
        <translation>Cursor</translation>
    </message>
    <message>
        <source>Read values under the pointer, or step by step with Left and Right (C)</source>
        <translation>Werte unter dem Zeiger oder Schritt für Schritt mit Links und Rechts ablesen (C)</translation>
    </message>
    <message>
        <source>Move</source>
        <translation>Verschieben</translation>
    </message>
    <message>
        <source>Move the curves by dragging (H); the wheel zooms</source>
        <translation>Kurven durch Ziehen verschieben (H); das Rad zoomt</translation>
    </message>
    <message>
        <source>Zoom into a rectangle</source>
        <translation>In ein Rechteck vergrößern</translation>
    </message>
    <message>
        <source>Drag a rectangle to see its part larger (R)</source>
        <translation>Ein Rechteck aufziehen, um seinen Teil größer zu sehen (R)</translation>
    </message>
    <message>
        <source>Another run to compare with, dashed; of one of several seeds their mean, with a band of one sd.</source>
        <translation>Ein weiterer Lauf zum Vergleich, gestrichelt; bei einem von mehreren Seeds ihr Mittel mit einem Band von einer Std.</translation>
    </message>
</context>
<context>
    <name>seamark::MainWindow</name>
    <message>
        <source>Choose facts and a model; distances are ready in seconds.</source>
        <translation>Fakten und Modell wählen; Distanzen in Sekunden.</translation>
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
        <source>&amp;About Seamark</source>
        <translation>&amp;Über Seamark</translation>
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
        <source>The current run: every view&apos;s outcomes come from it.</source>
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
        <source>Name for %1 facts:</source>
        <translation>Name für %1 Fakten:</translation>
    </message>
    <message>
        <source>Recover</source>
        <translation>Wiederherstellen</translation>
    </message>
    <message>
        <source>Features</source>
        <translation>Merkmale</translation>
    </message>
    <message>
        <source>Outcomes</source>
        <translation>Ergebnisse</translation>
    </message>
    <message>
        <source>Accuracy by distance</source>
        <translation>Genauigkeit nach Distanz</translation>
    </message>
    <message>
        <source>Interference</source>
        <translation>Interferenz</translation>
    </message>
    <message>
        <source>Weight lens</source>
        <translation>Gewichtslinse</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Vergleich</translation>
    </message>
    <message>
        <source>Probe</source>
        <translation>Abfrage</translation>
    </message>
    <message>
        <source>Figures</source>
        <translation>Abbildungen</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>Vorschau</translation>
    </message>
    <message>
        <source>Style</source>
        <translation>Stil</translation>
    </message>
    <message>
        <source>LaTeX</source>
        <translation>LaTeX</translation>
    </message>
    <message>
        <source>Pr&amp;eferences…</source>
        <translation>&amp;Einstellungen …</translation>
    </message>
    <message>
        <source>Threads, device, folders, palette, language, figure style</source>
        <translation>Threads, Gerät, Ordner, Farben, Sprache, Abbildungsstil</translation>
    </message>
    <message>
        <source>Layout &amp;Analyse</source>
        <translation>Anordnung Analysie&amp;ren</translation>
    </message>
    <message>
        <source>Outcomes, accuracy, weight lens, interference</source>
        <translation>Ergebnisse, Genauigkeit, Gewichtslinse, Interferenz</translation>
    </message>
    <message>
        <source>Layout F&amp;igures</source>
        <translation>Anordnung A&amp;bbildungen</translation>
    </message>
    <message>
        <source>Figures for papers: list, page, style</source>
        <translation>Abbildungen für Artikel: Liste, Seite, Stil</translation>
    </message>
    <message>
        <source>&amp;Analyse</source>
        <translation>A&amp;nalyse</translation>
    </message>
    <message>
        <source>&amp;Outcomes</source>
        <translation>&amp;Ergebnisse</translation>
    </message>
    <message>
        <source>&amp;Accuracy by distance</source>
        <translation>&amp;Genauigkeit nach Distanz</translation>
    </message>
    <message>
        <source>Share learned over the target distance</source>
        <translation>Gelernter Anteil über der Zieldistanz</translation>
    </message>
    <message>
        <source>&amp;Compare runs</source>
        <translation>Läufe &amp;vergleichen</translation>
    </message>
    <message>
        <source>Specs, curves and who flipped</source>
        <translation>Spezifikationen, Kurven und gekippte Fakten</translation>
    </message>
    <message>
        <source>&amp;Features</source>
        <translation>&amp;Merkmale</translation>
    </message>
    <message>
        <source>Principal components of what the model computes of each fact</source>
        <translation>Hauptkomponenten dessen, was das Modell zu jedem Fakt rechnet</translation>
    </message>
    <message>
        <source>&amp;Weight lens</source>
        <translation>Gewichts&amp;linse</translation>
    </message>
    <message>
        <source>What the adapter changes in each weight</source>
        <translation>Was der Adapter in jedem Gewicht ändert</translation>
    </message>
    <message>
        <source>&amp;Interference</source>
        <translation>&amp;Interferenz</translation>
    </message>
    <message>
        <source>What learning one fact does to the others</source>
        <translation>Was das Lernen eines Fakts mit den anderen macht</translation>
    </message>
    <message>
        <source>&amp;Probe</source>
        <translation>A&amp;bfrage</translation>
    </message>
    <message>
        <source>Asks the model a prompt, untuned and after the run</source>
        <translation>Gibt dem Modell einen Prompt, vor und nach dem Training</translation>
    </message>
    <message>
        <source>Select the worst &amp;movers</source>
        <translation>Am &amp;weitesten entfernte auswählen</translation>
    </message>
    <message>
        <source>Selects the facts whose answers moved farthest from the target</source>
        <translation>Wählt die Fakten aus, deren Antworten sich am weitesten vom Ziel entfernten</translation>
    </message>
    <message>
        <source>Fi&amp;gure</source>
        <translation>Abbildun&amp;g</translation>
    </message>
    <message>
        <source>&amp;Make figure of this view</source>
        <translation>Abbildung dieser Ansicht &amp;erzeugen</translation>
    </message>
    <message>
        <source>Makes a figure for a paper of the focused view</source>
        <translation>Erzeugt aus der Ansicht mit dem Fokus eine Abbildung für einen Artikel</translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation>E&amp;xportieren …</translation>
    </message>
    <message>
        <source>Writes the open figure as a file</source>
        <translation>Schreibt die offene Abbildung als Datei</translation>
    </message>
    <message>
        <source>Shows what the focused control means, and by which formula</source>
        <translation>Zeigt, was das Element im Fokus bedeutet und welche Formel gilt</translation>
    </message>
    <message>
        <source>&amp;Tour</source>
        <translation>&amp;Rundgang</translation>
    </message>
    <message>
        <source>Shows the four parts of the work, step by step</source>
        <translation>Zeigt die vier Teile der Arbeit Schritt für Schritt</translation>
    </message>
    <message>
        <source>Versions and licences</source>
        <translation>Versionen und Lizenzen</translation>
    </message>
    <message>
        <source>Analyse</source>
        <translation>Analysieren</translation>
    </message>
    <message>
        <source>Outcomes, accuracy, weight lens, interference (Ctrl+3)</source>
        <translation>Ergebnisse, Genauigkeit, Gewichtslinse, Interferenz (Strg+3)</translation>
    </message>
    <message>
        <source>Figures for papers (Ctrl+4)</source>
        <translation>Abbildungen für Artikel (Strg+4)</translation>
    </message>
    <message>
        <source>Where is %1?</source>
        <translation>Wo ist %1?</translation>
    </message>
    <message>
        <source>%1;;All files (*)</source>
        <translation>%1;;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Seamark did not close properly on %1. The session %2 can be recovered.</source>
        <translation>Seamark wurde am %1 nicht richtig beendet. Die Sitzung %2 lässt sich wiederherstellen.</translation>
    </message>
    <message>
        <source>Where is the model %1?</source>
        <translation>Wo ist das Modell %1?</translation>
    </message>
    <message>
        <source>Save data</source>
        <translation>Daten sichern</translation>
    </message>
    <message>
        <source>This view has nothing to show yet.</source>
        <translation>Diese Ansicht hat noch nichts zu zeigen.</translation>
    </message>
    <message>
        <source>There is nothing to make a figure of yet.</source>
        <translation>Noch gibt es nichts für eine Abbildung.</translation>
    </message>
    <message>
        <source>No figure is open.</source>
        <translation>Keine Abbildung ist offen.</translation>
    </message>
    <message>
        <source>Export figure</source>
        <translation>Abbildung exportieren</translation>
    </message>
    <message>
        <source>Figures (*.pdf *.svg *.png *.csv *.tex)</source>
        <translation>Abbildungen (*.pdf *.svg *.png *.csv *.tex)</translation>
    </message>
    <message>
        <source>Exported %1.</source>
        <translation>%1 exportiert.</translation>
    </message>
    <message>
        <source>Styles (*.json)</source>
        <translation>Stile (*.json)</translation>
    </message>
    <message>
        <source>Choose which of these panels is seen.</source>
        <translation>Wählen, welches dieser Felder zu sehen ist.</translation>
    </message>
    <message>
        <source>Make figure…</source>
        <translation>Abbildung erzeugen …</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exportieren …</translation>
    </message>
    <message>
        <source>1. Open facts and a model</source>
        <translation>1. Fakten und ein Modell öffnen</translation>
    </message>
    <message>
        <source>2. Choose by distance</source>
        <translation>2. Nach Distanz wählen</translation>
    </message>
    <message>
        <source>The histogram shows how far each answer to be learned lies from the old one. Drag the two handles, or use the arrow keys: only facts between them are trained. Ctrl+Z takes it back.</source>
        <translation>Das Histogramm zeigt, wie weit jede zu lernende Antwort von der alten liegt. Die beiden Griffe ziehen oder mit den Pfeiltasten bewegen: Nur Fakten dazwischen werden trainiert. Strg+Z nimmt es zurück.</translation>
    </message>
    <message>
        <source>3. Train</source>
        <translation>3. Trainieren</translation>
    </message>
    <message>
        <source>This button is always the next step. It opens the form of a run; Launch starts it, and curves follow live. A run can be paused, stopped and kept, and continued after a crash.</source>
        <translation>Dieser Knopf ist immer der nächste Schritt. Er öffnet das Formular eines Laufs; Starten startet ihn, und die Kurven folgen live. Ein Lauf lässt sich anhalten, beenden und behalten und nach einem Absturz fortsetzen.</translation>
    </message>
    <message>
        <source>4. See what was learned</source>
        <translation>4. Sehen, was gelernt wurde</translation>
    </message>
    <message>
        <source>Choose a run here: every view shows its outcomes, which facts were learned and which moved away. A selection in one view is the selection in all of them. F1 explains what has the focus.</source>
        <translation>Hier einen Lauf wählen: Jede Ansicht zeigt seine Ergebnisse, welche Fakten gelernt sind und welche entfernt. Eine Auswahl gilt in allen Ansichten. F1 erklärt, was den Fokus hat.</translation>
    </message>
    <message>
        <source>Studies</source>
        <translation>Studien</translation>
    </message>
    <message>
        <source>St&amp;udy…</source>
        <translation>St&amp;udie …</translation>
    </message>
    <message>
        <source>Shows the studies: grids of runs that test a claim</source>
        <translation>Zeigt die Studien: Raster von Läufen, die eine Behauptung prüfen</translation>
    </message>
    <message>
        <source>Open study</source>
        <translation>Studie öffnen</translation>
    </message>
    <message>
        <source>Studies (*.json);;All files (*)</source>
        <translation>Studien (*.json);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>File of the data %1</source>
        <translation>Datei der Daten %1</translation>
    </message>
    <message>
        <source>The study&apos;s session</source>
        <translation>Sitzung der Studie</translation>
    </message>
    <message>
        <source>Run %1 is in the study&apos;s session.</source>
        <translation>Der Lauf %1 steht in der Sitzung der Studie.</translation>
    </message>
    <message>
        <source>Open the study&apos;s session</source>
        <translation>Sitzung der Studie öffnen</translation>
    </message>
    <message>
        <source>Stop the study?</source>
        <translation>Studie anhalten?</translation>
    </message>
    <message>
        <source>The study %1 is going on. It can be stopped after this step; it goes on later where it was.</source>
        <translation>Die Studie %1 läuft. Sie lässt sich nach diesem Schritt anhalten und später dort fortsetzen.</translation>
    </message>
    <message>
        <source>Own styles</source>
        <translation>Eigene Stile</translation>
    </message>
    <message>
        <source>Reco&amp;ver sessions…</source>
        <translation>Sitzungen &amp;wiederherstellen …</translation>
    </message>
    <message>
        <source>Lists the sessions of windows that ended too soon, to recover or discard each</source>
        <translation>Listet die Sitzungen von Fenstern, die zu früh endeten; jede lässt sich wiederherstellen oder verwerfen</translation>
    </message>
    <message>
        <source>Goes to the low handle of the band, or to the share that is replaced</source>
        <translation>Geht zum unteren Griff des Bands oder zum ersetzten Anteil</translation>
    </message>
    <message>
        <source>&amp;Row of the queue</source>
        <translation>Zeile der Warte&amp;schlange</translation>
    </message>
    <message>
        <source>&amp;Add this view to the figure</source>
        <translation>Diese &amp;Ansicht zur Abbildung hinzufügen</translation>
    </message>
    <message>
        <source>Adds the focused view as a panel to the open figure</source>
        <translation>Fügt die fokussierte Ansicht der offenen Abbildung als Teilbild hinzu</translation>
    </message>
    <message numerus="yes">
        <source>Seamark did not close properly. %n session(s) can be recovered.</source>
        <translation>
            <numerusform>Seamark wurde nicht richtig beendet. %n Sitzung lässt sich wiederherstellen.</numerusform>
            <numerusform>Seamark wurde nicht richtig beendet. %n Sitzungen lassen sich wiederherstellen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Show…</source>
        <translation>Zeigen …</translation>
    </message>
    <message>
        <source>There is nothing to recover: every session was closed properly.</source>
        <translation>Es gibt nichts wiederherzustellen: Jede Sitzung wurde richtig geschlossen.</translation>
    </message>
    <message>
        <source>Save style</source>
        <translation>Stil speichern</translation>
    </message>
    <message>
        <source>Name of the style:</source>
        <translation>Name des Stils:</translation>
    </message>
    <message>
        <source>My style</source>
        <translation>Mein Stil</translation>
    </message>
    <message>
        <source>Replace the style?</source>
        <translation>Stil ersetzen?</translation>
    </message>
    <message>
        <source>Import style</source>
        <translation>Stil importieren</translation>
    </message>
    <message>
        <source>Imported the style %1.</source>
        <translation>Stil %1 importiert.</translation>
    </message>
    <message>
        <source>The style %1 is deleted from your styles. This cannot be undone.</source>
        <translation>Der Stil %1 wird aus den eigenen Stilen gelöscht. Das lässt sich nicht rückgängig machen.</translation>
    </message>
    <message numerus="yes">
        <source>%n figure(s) of this session use it.</source>
        <translation>
            <numerusform>%n Abbildung dieser Sitzung verwendet ihn.</numerusform>
            <numerusform>%n Abbildungen dieser Sitzung verwenden ihn.</numerusform>
        </translation>
    </message>
    <message>
        <source>Delete the style?</source>
        <translation>Stil löschen?</translation>
    </message>
    <message>
        <source>No fact has an outcome yet: the first come when the run looks at them</source>
        <translation>Noch hat kein Fakt ein Ergebnis: Die ersten kommen, wenn der Lauf nach ihnen sieht</translation>
    </message>
    <message>
        <source>Copies the focused plot, or the figure, as a picture</source>
        <translation>Kopiert das gewählte Diagramm oder die Abbildung als Bild</translation>
    </message>
    <message>
        <source>Give up the runs that wait?</source>
        <translation>Wartende Läufe aufgeben?</translation>
    </message>
    <message numerus="yes">
        <source>%n run(s) in the queue will not be made.</source>
        <translation>
            <numerusform>%n Lauf in der Warteschlange entfällt.</numerusform>
            <numerusform>%n Läufe in der Warteschlange entfallen.</numerusform>
        </translation>
    </message>
    <message>
        <source>There is a style %1 already. Figures that use it keep it as it was until they are updated.</source>
        <translation>Es gibt schon einen Stil %1. Abbildungen, die ihn verwenden, behalten ihn, wie er war, bis sie aktualisiert werden.</translation>
    </message>
    <message>
        <source>Saved %1</source>
        <translation>Gesichert %1</translation>
    </message>
    <message>
        <source>S&amp;kipped records…</source>
        <translation>Übersprungene &amp;Datensätze …</translation>
    </message>
    <message>
        <source>Lists the records of the facts file that were left out, and why</source>
        <translation>Listet die ausgelassenen Datensätze der Faktendatei auf, und warum</translation>
    </message>
    <message>
        <source>Progress of the job that ends next</source>
        <translation>Fortschritt des Auftrags, der als nächster endet</translation>
    </message>
    <message>
        <source>Discard…</source>
        <translation>Verwerfen …</translation>
    </message>
    <message>
        <source>Add %1 to queue</source>
        <translation>%1 in die Schlange</translation>
    </message>
    <message>
        <source>Launch %1</source>
        <translation>%1 starten</translation>
    </message>
    <message>
        <source>Cancel: %1</source>
        <translation>Abbrechen: %1</translation>
    </message>
    <message>
        <source>Built-in facts and finished runs. No model needed.</source>
        <translation>Eingebaute Fakten und fertige Läufe. Ohne Modell.</translation>
    </message>
    <message>
        <source>An .h5 file with facts, runs, selections and figures.</source>
        <translation>Eine .h5-Datei: Fakten, Läufe, Auswahlen, Abbildungen.</translation>
    </message>
    <message>
        <source>Opens the built-in facts and finished runs on them; no model is needed</source>
        <translation>Öffnet die eingebauten Fakten und fertige Läufe darauf; ein Modell ist nicht nötig</translation>
    </message>
    <message>
        <source>The figure does not mark the selected facts: they are too many to be named one by one. Name the selection (Ctrl+G) and make the figure again.</source>
        <translation>Die Abbildung markiert die ausgewählten Fakten nicht: Es sind zu viele, um sie einzeln zu nennen. Die Auswahl benennen (Strg+G) und die Abbildung neu anlegen.</translation>
    </message>
    <message>
        <source>A session holds facts to be learned, and what runs made of them. The demo (Ctrl+D) is a finished one on built-in facts. Every row of the table is a fact.</source>
        <translation>Eine Sitzung enthält zu lernende Fakten und was Läufe aus ihnen machten. Die Demo (Strg+D) ist eine fertige mit eingebauten Fakten. Jede Zeile der Tabelle ist ein Fakt.</translation>
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
    <name>seamark::Notifier</name>
    <message>
        <source>Run %1 failed</source>
        <translation>Lauf %1 ist gescheitert</translation>
    </message>
    <message>
        <source>Run %1 has ended</source>
        <translation>Lauf %1 ist zu Ende</translation>
    </message>
    <message>
        <source>%1 of %2 facts learned.</source>
        <translation>%1 von %2 Fakten gelernt.</translation>
    </message>
    <message>
        <source>Seamark</source>
        <translation>Seamark</translation>
    </message>
    <message>
        <source>%1: ended.</source>
        <translation>%1: zu Ende.</translation>
    </message>
</context>
<context>
    <name>seamark::OutcomeTableModel</name>
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
        <source>Learned (circle), not learned (ring), moved away (triangle).</source>
        <translation>Gelernt (Kreis), nicht gelernt (Ring), entfernt (Dreieck).</translation>
    </message>
    <message>
        <source>Distance of the answer to the target: tick before training, mark after.</source>
        <translation>Distanz der Antwort zum Ziel: Strich vor dem Training, Marke danach.</translation>
    </message>
    <message>
        <source>Distance after minus distance before: above 0 the answer moved away from the target.</source>
        <translation>Distanz nachher minus Distanz vorher: Über 0 entfernte sich die Antwort vom Ziel.</translation>
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
        <source>Answer before → after</source>
        <translation>Antwort vorher → nachher</translation>
    </message>
    <message>
        <source>Distance to target</source>
        <translation>Distanz zum Ziel</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Änderung</translation>
    </message>
    <message>
        <source>Loss before</source>
        <translation>Verlust vorher</translation>
    </message>
    <message>
        <source>Loss after</source>
        <translation>Verlust nachher</translation>
    </message>
</context>
<context>
    <name>seamark::OutcomesPanel</name>
    <message>
        <source>Columns of outcomes</source>
        <translation>Ergebnisspalten</translation>
    </message>
    <message>
        <source>Extremes of each outcome</source>
        <translation>Extreme jedes Ergebnisses</translation>
    </message>
    <message>
        <source>Worst movers</source>
        <translation>Am weitesten entfernt</translation>
    </message>
    <message>
        <source>All trained facts</source>
        <translation>Alle trainierten Fakten</translation>
    </message>
    <message>
        <source>Learned</source>
        <translation>Gelernt</translation>
    </message>
    <message>
        <source>Not learned</source>
        <translation>Nicht gelernt</translation>
    </message>
    <message>
        <source>Moved away</source>
        <translation>Entfernt</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Zeigen</translation>
    </message>
    <message>
        <source>Which facts the table lists.</source>
        <translation>Welche Fakten die Tabelle aufführt.</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Vorher</translation>
    </message>
    <message>
        <source>Which old answer the arrows and the moved-away mark start from. The summary shows both.</source>
        <translation>Von welcher alten Antwort die Pfeile und das Zeichen „entfernt“ ausgehen. Die Zusammenfassung zeigt beide.</translation>
    </message>
    <message>
        <source>model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>dataset</source>
        <translation>Daten</translation>
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
        <source>Select these</source>
        <translation>Diese auswählen</translation>
    </message>
    <message>
        <source>Selects all facts that the table lists, in every view (Ctrl+A in the table).</source>
        <translation>Wählt alle Fakten der Tabelle aus, in jeder Ansicht (Strg+A in der Tabelle).</translation>
    </message>
    <message>
        <source>Save outcomes</source>
        <translation>Ergebnisse sichern</translation>
    </message>
    <message>
        <source>Save this table as CSV</source>
        <translation>Diese Tabelle als CSV sichern</translation>
    </message>
    <message>
        <source>Outcomes</source>
        <translation>Ergebnisse</translation>
    </message>
    <message>
        <source>Outcomes: %1</source>
        <translation>Ergebnisse: %1</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 bis %2</translation>
    </message>
    <message>
        <source>Facts</source>
        <translation>Fakten</translation>
    </message>
    <message>
        <source>of all %1</source>
        <translation>von allen %1</translation>
    </message>
    <message>
        <source>95 % interval</source>
        <translation>95-%-Intervall</translation>
    </message>
    <message>
        <source>of %1 not learned</source>
        <translation>von %1 nicht gelernten</translation>
    </message>
    <message>
        <source>Moved away from the model&apos;s answer</source>
        <translation>Von der Antwort des Modells entfernt</translation>
    </message>
    <message>
        <source>Moved away from the dataset&apos;s answer</source>
        <translation>Von der Antwort der Daten entfernt</translation>
    </message>
    <message>
        <source>%1 of %2 facts learned; %3 shown</source>
        <translation>%1 von %2 Fakten gelernt; %3 gezeigt</translation>
    </message>
    <message>
        <source>Moved away, model</source>
        <translation>Entfernt, Modell</translation>
    </message>
    <message>
        <source>Moved away, dataset</source>
        <translation>Entfernt, Datensatz</translation>
    </message>
    <message>
        <source>No outcomes yet.</source>
        <translation>Noch keine Ergebnisse.</translation>
    </message>
    <message>
        <source>They come when the run first looks at its facts.</source>
        <translation>Sie kommen, wenn der Lauf zum ersten Mal nach seinen Fakten sieht.</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>Of %1 facts that were not learned, %2 have an answer to start from, with a distance.</source>
        <translation>Von %1 nicht gelernten Fakten haben %2 eine Antwort mit einer Distanz, von der aus gemessen wird.</translation>
    </message>
    <message>
        <source>List</source>
        <translation>Liste</translation>
    </message>
    <message>
        <source>Lists the facts of the run.</source>
        <translation>Die Fakten des Laufs aufführen.</translation>
    </message>
    <message>
        <source>Scores</source>
        <translation>Werte</translation>
    </message>
    <message>
        <source>Lists the scores of the evaluation protocols, with intervals and numbers of facts, in the place of the facts.</source>
        <translation>Statt der Fakten die Werte der Auswertungsprotokolle aufführen, mit Intervallen und Zahl der Fakten.</translation>
    </message>
</context>
<context>
    <name>seamark::OwnStylesPanel</name>
    <message>
        <source>Use</source>
        <translation>Verwenden</translation>
    </message>
    <message>
        <source>Gives the open figure this style (Enter).</source>
        <translation>Gibt der offenen Abbildung diesen Stil (Eingabetaste).</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Umbenennen</translation>
    </message>
    <message>
        <source>Types another name for this style (F2).</source>
        <translation>Gibt diesem Stil einen anderen Namen (F2).</translation>
    </message>
    <message>
        <source>Delete…</source>
        <translation>Löschen …</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>Importieren …</translation>
    </message>
    <message>
        <source>Adds a style from a JSON file to your own.</source>
        <translation>Nimmt einen Stil aus einer JSON-Datei in die eigenen auf.</translation>
    </message>
    <message>
        <source>Own styles</source>
        <translation>Eigene Stile</translation>
    </message>
    <message>
        <source>Paper styles that you saved or imported; they can be chosen in every session.</source>
        <translation>Gespeicherte oder importierte Papierstile; sie lassen sich in jeder Sitzung wählen.</translation>
    </message>
    <message>
        <source>No styles of your own yet.</source>
        <translation>Noch keine eigenen Stile.</translation>
    </message>
    <message>
        <source>Change anything in Style, then press Save style as…</source>
        <translation>Unter Stil etwas ändern, dann „Stil speichern als …“ wählen</translation>
    </message>
    <message>
        <source>Import style…</source>
        <translation>Stil importieren …</translation>
    </message>
    <message>
        <source>Change style</source>
        <translation>Stil ändern</translation>
    </message>
    <message>
        <source>Deletes this style from your styles; figures that use it keep it.</source>
        <translation>Löscht diesen Stil aus den eigenen Stilen; Abbildungen, die ihn verwenden, behalten ihn.</translation>
    </message>
</context>
<context>
    <name>seamark::PreferencesDialog</name>
    <message>
        <source>Preferences</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>the one used last</source>
        <translation>zuletzt benutzter</translation>
    </message>
    <message>
        <source>Choose: %1</source>
        <translation>Wählen: %1</translation>
    </message>
    <message>
        <source>Choose this folder</source>
        <translation>Diesen Ordner wählen</translation>
    </message>
    <message>
        <source>Computing</source>
        <translation>Rechnen</translation>
    </message>
    <message>
        <source>all but one</source>
        <translation>alle bis auf einen</translation>
    </message>
    <message>
        <source>&amp;Threads</source>
        <translation>&amp;Threads</translation>
    </message>
    <message>
        <source>Cores that measure and train. One is best left to the window. For sessions opened from now on; a run&apos;s spec keeps its own number.</source>
        <translation>Kerne, die messen und trainieren. Einer bleibt am besten dem Fenster. Für Sitzungen, die ab jetzt geöffnet werden; die Spezifikation eines Laufs behält ihre eigene Zahl.</translation>
    </message>
    <message>
        <source>&amp;Device</source>
        <translation>&amp;Gerät</translation>
    </message>
    <message>
        <source>Where models run: auto takes the GPU where there is one.</source>
        <translation>Wo Modelle rechnen: auto nimmt die GPU, wo es eine gibt.</translation>
    </message>
    <message>
        <source>&amp;Number format</source>
        <translation>&amp;Zahlenformat</translation>
    </message>
    <message>
        <source>Of the frozen weights. bfloat16 takes half the memory and is less exact; adapters stay float32.</source>
        <translation>Der festen Gewichte. bfloat16 braucht halb so viel Speicher und ist ungenauer; Adapter bleiben float32.</translation>
    </message>
    <message>
        <source>Folders that dialogs open first</source>
        <translation>Ordner, die Dialoge zuerst öffnen</translation>
    </message>
    <message>
        <source>&amp;Models</source>
        <translation>&amp;Modelle</translation>
    </message>
    <message>
        <source>Where Open model starts.</source>
        <translation>Wo „Modell öffnen“ beginnt.</translation>
    </message>
    <message>
        <source>&amp;Facts</source>
        <translation>&amp;Fakten</translation>
    </message>
    <message>
        <source>Where Open facts starts.</source>
        <translation>Wo „Fakten öffnen“ beginnt.</translation>
    </message>
    <message>
        <source>&amp;Sessions</source>
        <translation>&amp;Sitzungen</translation>
    </message>
    <message>
        <source>Where Open session starts.</source>
        <translation>Wo „Sitzung öffnen“ beginnt.</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>Aussehen</translation>
    </message>
    <message>
        <source>&amp;Palette</source>
        <translation>F&amp;arben</translation>
    </message>
    <message>
        <source>Colours of the window. Figures for papers are light in both.</source>
        <translation>Farben des Fensters. Abbildungen für Artikel sind in beiden hell.</translation>
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
        <source>&amp;Language</source>
        <translation>S&amp;prache</translation>
    </message>
    <message>
        <source>Language of the window, from the next start on.</source>
        <translation>Sprache des Fensters, ab dem nächsten Start.</translation>
    </message>
    <message>
        <source>F&amp;igure style</source>
        <translation>A&amp;bbildungsstil</translation>
    </message>
    <message>
        <source>Sizes and fonts that a new figure starts with.</source>
        <translation>Größen und Schriften, mit denen eine neue Abbildung beginnt.</translation>
    </message>
    <message>
        <source>Shows the defaults; OK keeps them</source>
        <translation>Zeigt die Standardwerte; OK behält sie</translation>
    </message>
    <message>
        <source>Keeps these preferences</source>
        <translation>Behält diese Einstellungen</translation>
    </message>
    <message>
        <source>Leaves everything as it was</source>
        <translation>Lässt alles, wie es war</translation>
    </message>
    <message>
        <source>Say when something long has &amp;ended</source>
        <translation>Melden, wenn etwas Langes zu &amp;Ende ist</translation>
    </message>
    <message>
        <source>A message of the desktop when a run or an analysis of more than ten seconds ends while another window is used.</source>
        <translation>Eine Meldung der Arbeitsumgebung, wenn ein Lauf oder eine Analyse von mehr als zehn Sekunden endet, während ein anderes Fenster benutzt wird.</translation>
    </message>
    <message>
        <source>True si&amp;ze</source>
        <translation>&amp;Originalgröße</translation>
    </message>
    <message>
        <source>Hold a ruler against the line and write how long it is: figures at true size are then as large as on paper. Kept for this screen.</source>
        <translation>Ein Lineal an die Linie halten und ihre Länge eintragen: Abbildungen in Originalgröße sind dann so groß wie auf Papier. Gilt für diesen Bildschirm.</translation>
    </message>
    <message>
        <source>Look for models in this folder, too</source>
        <translation>Modelle auch in diesem Ordner suchen</translation>
    </message>
    <message>
        <source>Folders with models</source>
        <translation>Ordner mit Modellen</translation>
    </message>
    <message>
        <source>&amp;Add folder…</source>
        <translation>Ordner &amp;hinzufügen …</translation>
    </message>
    <message>
        <source>Chooses a folder that holds models, or is one</source>
        <translation>Wählt einen Ordner, der Modelle enthält oder selbst eines ist</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>Entfer&amp;nen</translation>
    </message>
    <message>
        <source>Models are no longer looked for in the chosen folder; it stays (Del)</source>
        <translation>Im gewählten Ordner wird nicht mehr gesucht; er selbst bleibt (Entf)</translation>
    </message>
    <message>
        <source>Loo&amp;k in</source>
        <translation>S&amp;uchen in</translation>
    </message>
    <message>
        <source>In these folders and in Seamark&apos;s own, a model is looked for that a session or a spec names. Commands look there, too.</source>
        <translation>In diesen Ordnern und in Seamarks eigenem wird ein Modell gesucht, das eine Sitzung oder eine Spezifikation nennt. Auch Befehle suchen dort.</translation>
    </message>
</context>
<context>
    <name>seamark::PresetRow</name>
    <message>
        <source>Preset</source>
        <translation>Vorlage</translation>
    </message>
    <message>
        <source>own settings</source>
        <translation>eigene Werte</translation>
    </message>
    <message>
        <source>Save…</source>
        <translation>Sichern …</translation>
    </message>
    <message>
        <source>Save as a preset</source>
        <translation>Als Vorlage sichern</translation>
    </message>
    <message>
        <source>Keeps how this run is trained (method, loss, training) under a name</source>
        <translation>Behält unter einem Namen, wie dieser Lauf trainiert wird (Methode, Verlust, Training)</translation>
    </message>
    <message>
        <source>Pr&amp;esets</source>
        <translation>&amp;Vorlagen</translation>
    </message>
    <message>
        <source>&amp;Save as a preset…</source>
        <translation>Als Vorlage &amp;sichern …</translation>
    </message>
    <message>
        <source>&amp;Rename the preset…</source>
        <translation>Vorlage &amp;umbenennen …</translation>
    </message>
    <message>
        <source>&amp;Delete the preset</source>
        <translation>Vorlage &amp;löschen</translation>
    </message>
    <message>
        <source>&amp;Import a spec file…</source>
        <translation>Spezifikation &amp;einlesen …</translation>
    </message>
    <message>
        <source>More about presets</source>
        <translation>Mehr zu Vorlagen</translation>
    </message>
    <message>
        <source>Rename or delete a preset of your own, or take one from a spec file</source>
        <translation>Eigene Vorlage umbenennen oder löschen, oder eine aus einer Spezifikation einlesen</translation>
    </message>
    <message>
        <source>A preset cannot be used. %1</source>
        <translation>Eine Vorlage ist unbrauchbar. %1</translation>
    </message>
    <message>
        <source>Preset %1</source>
        <translation>Vorlage %1</translation>
    </message>
    <message>
        <source>The preset %1 was deleted.</source>
        <translation>Die Vorlage %1 wurde gelöscht.</translation>
    </message>
    <message>
        <source>Put it back</source>
        <translation>Zurückholen</translation>
    </message>
    <message>
        <source>How the run is trained: method, loss and training. Facts, band and model stay as they are.</source>
        <translation>Wie der Lauf trainiert wird: Methode, Verlust und Training. Fakten, Band und Modell bleiben, wie sie sind.</translation>
    </message>
    <message>
        <source>Changed from “%1”: %2.</source>
        <translation>Anders als „%1“: %2.</translation>
    </message>
    <message>
        <source>Changed: %1</source>
        <translation>Geändert: %1</translation>
    </message>
</context>
<context>
    <name>seamark::PresetStore</name>
    <message>
        <source>A preset needs a name of at most 100 bytes, without slashes and no dot in front.</source>
        <translation>Eine Vorlage braucht einen Namen von höchstens 100 Byte, ohne Schrägstriche und ohne Punkt am Anfang.</translation>
    </message>
</context>
<context>
    <name>seamark::ProbePanel</name>
    <message>
        <source>Type a prompt</source>
        <translation>Prompt tippen</translation>
    </message>
    <message>
        <source>Prompt</source>
        <translation>Prompt</translation>
    </message>
    <message>
        <source>The model continues this text. Enter asks.</source>
        <translation>Das Modell setzt diesen Text fort. Eingabe fragt.</translation>
    </message>
    <message>
        <source>Clear the prompt</source>
        <translation>Den Prompt leeren</translation>
    </message>
    <message>
        <source>Ask</source>
        <translation>Fragen</translation>
    </message>
    <message>
        <source>Asks the untuned model and the current run (Enter).</source>
        <translation>Fragt das Modell vor dem Training und den aktuellen Lauf (Eingabe).</translation>
    </message>
    <message>
        <source>Tokens</source>
        <translation>Tokens</translation>
    </message>
    <message>
        <source>How many of the most likely next tokens are shown.</source>
        <translation>Wie viele der wahrscheinlichsten nächsten Tokens gezeigt werden.</translation>
    </message>
    <message>
        <source>Use the current fact</source>
        <translation>Aktuellen Fakt nehmen</translation>
    </message>
    <message>
        <source>Takes the prompt of the fact in the Fact panel.</source>
        <translation>Nimmt den Prompt des Fakts im Feld Fakt.</translation>
    </message>
    <message>
        <source>Save answers</source>
        <translation>Antworten sichern</translation>
    </message>
    <message>
        <source>Save both lists of tokens as CSV</source>
        <translation>Beide Tokenlisten als CSV sichern</translation>
    </message>
    <message>
        <source>Probe</source>
        <translation>Abfrage</translation>
    </message>
    <message>
        <source>Waiting for the run&apos;s next step…</source>
        <translation>Wartet auf den nächsten Schritt des Laufs …</translation>
    </message>
    <message>
        <source>Asking…</source>
        <translation>Frage läuft …</translation>
    </message>
    <message>
        <source>Next token</source>
        <translation>Nächstes Token</translation>
    </message>
    <message>
        <source>Untuned model</source>
        <translation>Modell vor dem Training</translation>
    </message>
    <message>
        <source>After %1</source>
        <translation>Nach %1</translation>
    </message>
    <message>
        <source>The most likely next token is the same.</source>
        <translation>Das wahrscheinlichste nächste Token ist dasselbe.</translation>
    </message>
    <message>
        <source>The most likely next token changed.</source>
        <translation>Das wahrscheinlichste nächste Token hat sich geändert.</translation>
    </message>
    <message>
        <source>A probe needs a model.</source>
        <translation>Eine Abfrage braucht ein Modell.</translation>
    </message>
    <message>
        <source>Open one, then type a prompt to see both answers.</source>
        <translation>Eines öffnen, dann einen Prompt tippen, um beide Antworten zu sehen.</translation>
    </message>
    <message>
        <source>Open model…</source>
        <translation>Modell öffnen …</translation>
    </message>
    <message>
        <source>Type a prompt to see both answers.</source>
        <translation>Einen Prompt tippen, um beide Antworten zu sehen.</translation>
    </message>
    <message>
        <source>%1 is going on; its answers can be asked for when it ends.</source>
        <translation>%1 ist im Gang; nach dem Ende lassen sich seine Antworten erfragen.</translation>
    </message>
    <message>
        <source>%1 kept no adapter, so only the untuned model answers.</source>
        <translation>%1 hat keinen Adapter behalten, also antwortet nur das Modell vor dem Training.</translation>
    </message>
    <message>
        <source>%1 has an adapter for each fact, and none for the current one.</source>
        <translation>%1 hat einen Adapter je Fakt und keinen für den aktuellen.</translation>
    </message>
    <message>
        <source>%1 has an adapter for each fact; the current fact&apos;s answers.</source>
        <translation>%1 hat einen Adapter je Fakt; dies sind die Antworten des aktuellen Fakts.</translation>
    </message>
</context>
<context>
    <name>seamark::ProtocolTable</name>
    <message>
        <source>Scores of the evaluation protocols</source>
        <translation>Werte der Auswertungsprotokolle</translation>
    </message>
    <message>
        <source>Scores of the evaluation protocols before and after the run, in percent. Ctrl+C copies them.</source>
        <translation>Werte der Auswertungsprotokolle vor und nach dem Lauf, in Prozent. Strg+C kopiert sie.</translation>
    </message>
    <message>
        <source>Copy scores</source>
        <translation>Werte kopieren</translation>
    </message>
    <message>
        <source>Copies this table, with sd and in full</source>
        <translation>Diese Tabelle kopieren, mit Std. und in voller Genauigkeit</translation>
    </message>
    <message>
        <source>before, %</source>
        <translation>vorher, %</translation>
    </message>
    <message>
        <source>after, %</source>
        <translation>nachher, %</translation>
    </message>
    <message>
        <source>facts</source>
        <translation>Fakten</translation>
    </message>
    <message>
        <source>core set before, %</source>
        <translation>Kernmenge vorher, %</translation>
    </message>
    <message>
        <source>core set after, %</source>
        <translation>Kernmenge nachher, %</translation>
    </message>
    <message>
        <source>core set 95 % interval</source>
        <translation>Kernmenge 95-%-Intervall</translation>
    </message>
    <message>
        <source>95 % interval</source>
        <translation>95-%-Intervall</translation>
    </message>
    <message>
        <source>core set facts</source>
        <translation>Kernmenge Fakten</translation>
    </message>
    <message>
        <source>Measure</source>
        <translation>Maß</translation>
    </message>
    <message>
        <source>before → after, %</source>
        <translation>vorher → nachher, %</translation>
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
    <message>
        <source>Details</source>
        <translation>Einzelheiten</translation>
    </message>
    <message>
        <source>A click makes a run the current one: every view&apos;s outcomes come from it. Runs that wait are dragged to another place.</source>
        <translation>Ein Klick macht einen Lauf zum aktuellen: Alle Ansichten zeigen seine Ergebnisse. Wartende Läufe lassen sich an eine andere Stelle ziehen.</translation>
    </message>
    <message>
        <source>Goes on after a pause (F8), or with what waits after a run that failed</source>
        <translation>Macht nach dem Anhalten weiter (F8), oder mit dem, was nach einem gescheiterten Lauf wartet</translation>
    </message>
    <message>
        <source>&amp;Edit in the form</source>
        <translation>Im Formular &amp;bearbeiten</translation>
    </message>
    <message>
        <source>Takes the waiting run out of the queue, back into the form</source>
        <translation>Nimmt den wartenden Lauf aus der Schlange zurück ins Formular</translation>
    </message>
    <message>
        <source>Run &amp;later</source>
        <translation>&amp;Später ausführen</translation>
    </message>
    <message>
        <source>Lets the run above it go first</source>
        <translation>Lässt den Lauf darüber vor</translation>
    </message>
    <message>
        <source>Run e&amp;arlier</source>
        <translation>&amp;Früher ausführen</translation>
    </message>
    <message>
        <source>Lets it run before the run below it</source>
        <translation>Lässt ihn vor dem Lauf darunter laufen</translation>
    </message>
    <message>
        <source>&amp;Remove from the queue</source>
        <translation>Aus der Warteschlange &amp;nehmen</translation>
    </message>
    <message>
        <source>The run is not made</source>
        <translation>Der Lauf findet nicht statt</translation>
    </message>
    <message>
        <source>&amp;Continue the run</source>
        <translation>Lauf f&amp;ortsetzen</translation>
    </message>
    <message>
        <source>Goes on with the run that was interrupted</source>
        <translation>Setzt den abgebrochenen Lauf fort</translation>
    </message>
    <message>
        <source>&amp;Take its settings into the form</source>
        <translation>Seine &amp;Werte ins Formular nehmen</translation>
    </message>
    <message>
        <source>Distance, filter, method, loss, training and evaluation as this run had them</source>
        <translation>Abstand, Filter, Methode, Verlust, Training und Auswertung, wie dieser Lauf sie hatte</translation>
    </message>
    <message>
        <source>&amp;Details…</source>
        <translation>&amp;Einzelheiten …</translation>
    </message>
    <message>
        <source>Why the run failed, and what was logged</source>
        <translation>Warum der Lauf scheiterte, und was protokolliert wurde</translation>
    </message>
    <message>
        <source>stopping after this step</source>
        <translation>hält nach diesem Schritt an</translation>
    </message>
    <message>
        <source>%1 was removed from the queue.</source>
        <translation>%1 wurde aus der Warteschlange genommen.</translation>
    </message>
    <message>
        <source>Put it back</source>
        <translation>Zurücklegen</translation>
    </message>
    <message>
        <source>What waits</source>
        <translation>Was wartet</translation>
    </message>
    <message>
        <source>How long the runs that wait take all together, without the one that goes on.</source>
        <translation>Wie lange die wartenden Läufe zusammen dauern, ohne den laufenden.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln run(s) wait</source>
        <translation>
            <numerusform>%Ln Lauf wartet</numerusform>
            <numerusform>%Ln Läufe warten</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1: %2 for %3 of them, the others unknown</source>
        <translation>%1: %2 für %3 davon, die anderen unbekannt</translation>
    </message>
</context>
<context>
    <name>seamark::RecoveryDialog</name>
    <message>
        <source>%1 facts</source>
        <translation>%1 Fakten</translation>
    </message>
    <message numerus="yes">
        <source>%n run(s)</source>
        <translation>
            <numerusform>%n Lauf</numerusform>
            <numerusform>%n Läufe</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n named selection(s)</source>
        <translation>
            <numerusform>%n benannte Auswahl</numerusform>
            <numerusform>%n benannte Auswahlen</numerusform>
        </translation>
    </message>
    <message>
        <source>an interrupted run</source>
        <translation>ein unterbrochener Lauf</translation>
    </message>
    <message>
        <source>unsaved changes</source>
        <translation>ungesicherte Änderungen</translation>
    </message>
    <message>
        <source>Recover sessions</source>
        <translation>Sitzungen wiederherstellen</translation>
    </message>
    <message>
        <source>Seamark did not close properly while these sessions were open.</source>
        <translation>Seamark wurde nicht richtig beendet, während diese Sitzungen offen waren.</translation>
    </message>
    <message>
        <source>Session</source>
        <translation>Sitzung</translation>
    </message>
    <message>
        <source>Last change</source>
        <translation>Letzte Änderung</translation>
    </message>
    <message>
        <source>What is in it</source>
        <translation>Inhalt</translation>
    </message>
    <message>
        <source>Sessions that can be recovered</source>
        <translation>Sitzungen, die sich wiederherstellen lassen</translation>
    </message>
    <message>
        <source>Choose a session, then recover or discard it.</source>
        <translation>Eine Sitzung wählen, dann wiederherstellen oder verwerfen.</translation>
    </message>
    <message>
        <source>&amp;Discard…</source>
        <translation>&amp;Verwerfen …</translation>
    </message>
    <message>
        <source>Deletes what was not saved of the chosen session, after a question</source>
        <translation>Löscht nach einer Rückfrage, was von der gewählten Sitzung nicht gesichert war</translation>
    </message>
    <message>
        <source>&amp;Later</source>
        <translation>&amp;Später</translation>
    </message>
    <message>
        <source>Leaves all as it is; File, Recover sessions shows this list again</source>
        <translation>Lässt alles, wie es ist; Datei, Sitzungen wiederherstellen zeigt diese Liste wieder</translation>
    </message>
    <message>
        <source>&amp;Recover</source>
        <translation>&amp;Wiederherstellen</translation>
    </message>
    <message>
        <source>Opens the chosen session with everything that was committed</source>
        <translation>Öffnet die gewählte Sitzung mit allem, was festgehalten war</translation>
    </message>
    <message>
        <source>without a file of its own</source>
        <translation>ohne eigene Datei</translation>
    </message>
    <message>
        <source>reading…</source>
        <translation>wird gelesen …</translation>
    </message>
    <message>
        <source>Discard?</source>
        <translation>Verwerfen?</translation>
    </message>
    <message>
        <source>%1 has no file of its own: all of it is deleted.</source>
        <translation>%1 hat keine eigene Datei: Alles wird gelöscht.</translation>
    </message>
    <message>
        <source>What was changed in %1 since it was saved is deleted. The file itself stays, and so does a run that was interrupted in it.</source>
        <translation>Was in %1 seit dem Sichern geändert wurde, wird gelöscht. Die Datei selbst bleibt, ebenso ein darin unterbrochener Lauf.</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Verwerfen</translation>
    </message>
    <message>
        <source>a study: %1 of %2 runs are done</source>
        <translation>eine Studie: %1 von %2 Läufen sind fertig</translation>
    </message>
</context>
<context>
    <name>seamark::RunDetailsDialog</name>
    <message>
        <source>Details of %1</source>
        <translation>Einzelheiten zu %1</translation>
    </message>
    <message>
        <source>Step %1 of %2. What was learned up to there is kept.</source>
        <translation>Schritt %1 von %2. Was bis dahin gelernt wurde, bleibt.</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>Protokoll</translation>
    </message>
    <message>
        <source>Nothing was logged.</source>
        <translation>Nichts wurde protokolliert.</translation>
    </message>
    <message>
        <source>Ran with</source>
        <translation>Lief mit</translation>
    </message>
    <message>
        <source>Spec</source>
        <translation>Spezifikation</translation>
    </message>
    <message>
        <source>Provenance</source>
        <translation>Herkunft</translation>
    </message>
    <message>
        <source>Details and log</source>
        <translation>Einzelheiten und Protokoll</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Kopieren</translation>
    </message>
    <message>
        <source>Copies all of it, for a report of the fault</source>
        <translation>Kopiert alles, um den Fehler zu melden</translation>
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
        <source>&lt;span style=&apos;color:%1&apos;&gt;%n field(s) to correct: &lt;a href=&apos;#&apos; style=&apos;color:%1&apos;&gt;%2&lt;/a&gt;&lt;/span&gt;</source>
        <translation>
            <numerusform>&lt;span style=&apos;color:%1&apos;&gt;%n Feld zu berichtigen: &lt;a href=&apos;#&apos; style=&apos;color:%1&apos;&gt;%2&lt;/a&gt;&lt;/span&gt;</numerusform>
            <numerusform>&lt;span style=&apos;color:%1&apos;&gt;%n Felder zu berichtigen: &lt;a href=&apos;#&apos; style=&apos;color:%1&apos;&gt;%2&lt;/a&gt;&lt;/span&gt;</numerusform>
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
        <source>Estimate</source>
        <translation>Schätzung</translation>
    </message>
    <message>
        <source>Seeds</source>
        <translation>Startwerte</translation>
    </message>
    <message>
        <source>Several, as in 1, 2, 3 or 1-3, make a run each; views show them as one setting.</source>
        <translation>Mehrere, wie 1, 2, 3 oder 1-3, ergeben je einen Lauf; Ansichten zeigen sie als eine Einstellung.</translation>
    </message>
    <message>
        <source>Write whole numbers, as in 1, 2, 3 or 1-3.</source>
        <translation>Ganze Zahlen, wie 1, 2, 3 oder 1-3.</translation>
    </message>
    <message>
        <source>A seed is named twice.</source>
        <translation>Ein Startwert steht zweimal da.</translation>
    </message>
    <message>
        <source>At most %1 seeds at once.</source>
        <translation>Höchstens %1 Startwerte auf einmal.</translation>
    </message>
    <message>
        <source>&lt;b&gt;Chosen by %2 (%1)&lt;/b&gt;: %3 of the sample replaced</source>
        <translation>&lt;b&gt;Gewählt durch %2 (%1)&lt;/b&gt;: %3 der Stichprobe ersetzt</translation>
    </message>
    <message>
        <source>time unknown until the first run of this kind</source>
        <translation>Dauer unbekannt bis zum ersten Lauf dieser Art</translation>
    </message>
    <message numerus="yes">
        <source>%n run(s), %1 each</source>
        <translation>
            <numerusform>%n Lauf, %1</numerusform>
            <numerusform>%n Läufe, je %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n run(s), %1</source>
        <translation>
            <numerusform>%n Lauf, %1</numerusform>
            <numerusform>%n Läufe, %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Up to %1 of memory beside the model, about %2 in the session</source>
        <translation>Bis zu %1 Speicher neben dem Modell, etwa %2 in der Sitzung</translation>
    </message>
    <message>
        <source>Time: what earlier runs of this kind took in this session on this machine, for as many facts and steps; before the first of them roughly, from a trial with a few facts. Memory: at most so much beside the model. The session grows by about so much.</source>
        <translation>Zeit: was frühere Läufe dieser Art in dieser Sitzung auf diesem Rechner brauchten, für so viele Fakten und Schritte; vor dem ersten davon grob, nach einem Versuch mit wenigen Fakten. Speicher: höchstens so viel neben dem Modell. Die Sitzung wächst um etwa so viel.</translation>
    </message>
    <message>
        <source>no limit (%1)</source>
        <translation>ohne Grenze (%1)</translation>
    </message>
    <message>
        <source>no limit</source>
        <translation>ohne Grenze</translation>
    </message>
    <message>
        <source>&lt;b&gt;Selected facts (%1)&lt;/b&gt;</source>
        <translation>&lt;b&gt;Ausgewählte Fakten (%1)&lt;/b&gt;</translation>
    </message>
    <message>
        <source>roughly %1, from a trial</source>
        <translation>grob %1, nach einem Versuch</translation>
    </message>
    <message>
        <source>time is being tried out…</source>
        <translation>Dauer wird ausprobiert …</translation>
    </message>
    <message>
        <source>Here by their numbers in the table of facts, as in 1, 5, 12-40.</source>
        <translation>Hier mit ihren Nummern in der Faktentabelle, wie 1, 5, 12-40.</translation>
    </message>
</context>
<context>
    <name>seamark::RunListModel</name>
    <message>
        <source>queued</source>
        <translation>wartet</translation>
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
    <message>
        <source>stopped before the first step</source>
        <translation>vor dem ersten Schritt beendet</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>Startwert</translation>
    </message>
    <message>
        <source>Expected: %1, after what earlier runs of this kind took here</source>
        <translation>Erwartet: %1, nach dem, was frühere Läufe dieser Art hier gebraucht haben</translation>
    </message>
    <message>
        <source>Not known until the first run of this kind, or a trial between two runs</source>
        <translation>Erst nach dem ersten Lauf dieser Art bekannt, oder nach einem Versuch zwischen zwei Läufen</translation>
    </message>
    <message>
        <source>Roughly %1, from a trial with a few facts</source>
        <translation>Grob %1, nach einem Versuch mit wenigen Fakten</translation>
    </message>
</context>
<context>
    <name>seamark::SelectionsMenu</name>
    <message>
        <source>Na&amp;med selections</source>
        <translation>Benann&amp;te Auswahlen</translation>
    </message>
    <message>
        <source>&amp;Select</source>
        <translation>&amp;Auswählen</translation>
    </message>
    <message>
        <source>Makes these facts the selection</source>
        <translation>Macht diese Fakten zur Auswahl</translation>
    </message>
    <message>
        <source>&amp;Add to the selection</source>
        <translation>Zur Auswahl &amp;hinzufügen</translation>
    </message>
    <message>
        <source>Selects these facts beside the selected ones</source>
        <translation>Wählt diese Fakten zu den ausgewählten dazu</translation>
    </message>
    <message>
        <source>Show &amp;only these in the table</source>
        <translation>&amp;Nur diese in der Tabelle zeigen</translation>
    </message>
    <message>
        <source>Filters the table of facts by this selection</source>
        <translation>Filtert die Faktentabelle nach dieser Auswahl</translation>
    </message>
    <message>
        <source>&amp;Colour the histogram</source>
        <translation>Im Histogramm &amp;färben</translation>
    </message>
    <message>
        <source>Draws the distances of these facts over the bars</source>
        <translation>Zeichnet die Distanzen dieser Fakten über die Balken</translation>
    </message>
    <message>
        <source>Re&amp;place by the selection</source>
        <translation>Durch die Auswahl e&amp;rsetzen</translation>
    </message>
    <message>
        <source>Keeps the selected facts under this name</source>
        <translation>Bewahrt die ausgewählten Fakten unter diesem Namen auf</translation>
    </message>
    <message>
        <source>Re&amp;name…</source>
        <translation>&amp;Umbenennen …</translation>
    </message>
    <message>
        <source>Gives it another name</source>
        <translation>Gibt einen anderen Namen</translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation>&amp;Löschen</translation>
    </message>
    <message>
        <source>Forgets this name; the facts stay, and Undo brings it back</source>
        <translation>Vergisst diesen Namen; die Fakten bleiben, und Rückgängig holt ihn zurück</translation>
    </message>
    <message>
        <source>Rename the selection</source>
        <translation>Auswahl umbenennen</translation>
    </message>
    <message>
        <source>New name of %1:</source>
        <translation>Neuer Name von %1:</translation>
    </message>
    <message>
        <source>There is a selection %1 already. Shall it be replaced?</source>
        <translation>Es gibt schon eine Auswahl %1. Ersetzen?</translation>
    </message>
    <message>
        <source>&amp;Train only these</source>
        <translation>Nur diese &amp;trainieren</translation>
    </message>
    <message>
        <source>The next run trains these facts, and no others</source>
        <translation>Der nächste Lauf trainiert diese Fakten und keine anderen</translation>
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
        <source>Probe</source>
        <translation>Abfrage</translation>
    </message>
    <message>
        <source>Features of %1 facts</source>
        <translation>Merkmale von %1 Fakten</translation>
    </message>
    <message>
        <source>Weight lens of %1</source>
        <translation>Gewichtslinse von %1</translation>
    </message>
    <message>
        <source>Interference of %1</source>
        <translation>Interferenz von %1</translation>
    </message>
    <message>
        <source>Delete figure</source>
        <translation>Abbildung löschen</translation>
    </message>
    <message>
        <source>Changes of this session from %1 were not saved. They can be recovered.</source>
        <translation>Änderungen dieser Sitzung vom %1 wurden nicht gesichert. Sie lassen sich wiederherstellen.</translation>
    </message>
    <message>
        <source>Recover</source>
        <translation>Wiederherstellen</translation>
    </message>
    <message>
        <source>Locate…</source>
        <translation>Suchen …</translation>
    </message>
    <message>
        <source>%1 is not the model of this session&apos;s runs: its weights differ (SHA-256 %2…, not %3…). Distances and answers would not fit.</source>
        <translation>%1 ist nicht das Modell der Läufe dieser Sitzung: Die Gewichte weichen ab (SHA-256 %2…, nicht %3…). Distanzen und Antworten würden nicht passen.</translation>
    </message>
    <message>
        <source>Use it anyway</source>
        <translation>Trotzdem benutzen</translation>
    </message>
    <message>
        <source>The data file %1 is not where it was. The session holds its facts; only commands that run its spec need the file.</source>
        <translation>Die Datendatei %1 ist nicht mehr an ihrem Ort. Die Sitzung enthält ihre Fakten; nur Befehle, die ihre Spezifikation ausführen, brauchen die Datei.</translation>
    </message>
    <message>
        <source>Check %1</source>
        <translation>%1 prüfen</translation>
    </message>
    <message>
        <source>%1 is not what this session&apos;s facts were read from: its contents differ (SHA-256 %2…, not %3…).</source>
        <translation>%1 ist nicht, woraus die Fakten dieser Sitzung gelesen wurden: Der Inhalt weicht ab (SHA-256 %2…, nicht %3…).</translation>
    </message>
    <message>
        <source>Locate the data</source>
        <translation>Daten suchen</translation>
    </message>
    <message>
        <source>%1 is the file that the facts were read from; the spec names it now.</source>
        <translation>%1 ist die Datei, aus der die Fakten gelesen wurden; die Spezifikation nennt sie jetzt.</translation>
    </message>
    <message>
        <source>Name the selection %1</source>
        <translation>Auswahl %1 benennen</translation>
    </message>
    <message>
        <source>Rename the selection %1</source>
        <translation>Auswahl %1 umbenennen</translation>
    </message>
    <message>
        <source>Delete the selection %1</source>
        <translation>Auswahl %1 löschen</translation>
    </message>
    <message>
        <source>Change filters of the table</source>
        <translation>Filter der Tabelle ändern</translation>
    </message>
    <message>
        <source>Recovery file</source>
        <translation>Wiederherstellungsdatei</translation>
    </message>
    <message>
        <source>Changes cannot be kept for recovery: %1 Save the session to be safe.</source>
        <translation>Änderungen lassen sich nicht zur Wiederherstellung aufbewahren: %1 Die Sitzung sicherheitshalber sichern.</translation>
    </message>
    <message>
        <source>Recover %1</source>
        <translation>%1 wiederherstellen</translation>
    </message>
    <message>
        <source>A run of this session was interrupted. When another one starts, its steps are kept but it cannot be continued any more.</source>
        <translation>Ein Lauf dieser Sitzung wurde unterbrochen. Startet ein anderer, bleiben seine Schritte erhalten, aber er kann nicht mehr fortgesetzt werden.</translation>
    </message>
    <message>
        <source>Keep it and start</source>
        <translation>Behalten und starten</translation>
    </message>
    <message>
        <source>A study holds the model. Stop it before opening another one.</source>
        <translation>Eine Studie benutzt das Modell. Vor dem Öffnen eines anderen anhalten.</translation>
    </message>
    <message>
        <source>A study is writing %1. Wait until it ends, or use another file.</source>
        <translation>Eine Studie schreibt %1. Ihr Ende abwarten oder eine andere Datei nehmen.</translation>
    </message>
    <message>
        <source>The study has added runs to %1 since it was opened. Open it again, or use another file.</source>
        <translation>Die Studie hat seit dem Öffnen Läufe in %1 geschrieben. Erneut öffnen oder eine andere Datei nehmen.</translation>
    </message>
    <message>
        <source>Open it again</source>
        <translation>Erneut öffnen</translation>
    </message>
    <message>
        <source>The band keeps no fact.</source>
        <translation>Das Band behält keinen Fakt.</translation>
    </message>
    <message>
        <source>Estimate</source>
        <translation>Schätzung</translation>
    </message>
    <message>
        <source>Subspaces of %1</source>
        <translation>Unterräume von %1</translation>
    </message>
    <message>
        <source>The model %1 is not on this computer. What the session holds is here; new distances and runs need it.</source>
        <translation>Das Modell %1 ist nicht auf diesem Rechner. Was die Sitzung enthält, ist da; neue Distanzen und Läufe brauchen es.</translation>
    </message>
    <message>
        <source>The model %1 is not on this computer, so there are no distances yet.</source>
        <translation>Das Modell %1 ist nicht auf diesem Rechner, daher gibt es noch keine Distanzen.</translation>
    </message>
    <message>
        <source>The band keeps no fact</source>
        <translation>Das Band behält keinen Fakt</translation>
    </message>
    <message>
        <source>Choose the facts</source>
        <translation>Fakten wählen</translation>
    </message>
    <message>
        <source>Look at %1</source>
        <translation>%1 ansehen</translation>
    </message>
    <message>
        <source>Edit %1</source>
        <translation>%1 bearbeiten</translation>
    </message>
    <message>
        <source>Settings of %1</source>
        <translation>Werte von %1</translation>
    </message>
    <message>
        <source>Run %1 was stopped before the first step, so it has no outcomes.</source>
        <translation>Lauf %1 wurde vor dem ersten Schritt beendet und hat daher keine Ergebnisse.</translation>
    </message>
    <message>
        <source>%1 was not opened: run %2 began here meanwhile. Stop it, then open it again.</source>
        <translation>%1 wurde nicht geöffnet: hier hat inzwischen Lauf %2 begonnen. Ihn beenden, dann erneut öffnen.</translation>
    </message>
    <message>
        <source>%1 was not opened: what is open was changed meanwhile. Open it again.</source>
        <translation>%1 wurde nicht geöffnet: die offene Sitzung wurde inzwischen geändert. Erneut öffnen.</translation>
    </message>
    <message>
        <source>Another Seamark is writing run %1 of this session. Its steps up to now are here; open the session again when it has ended.</source>
        <translation>Ein anderes Seamark schreibt gerade Lauf %1 dieser Sitzung. Die Schritte bis jetzt sind hier; die Sitzung erneut öffnen, wenn er zu Ende ist.</translation>
    </message>
    <message>
        <source>Another program has written %1 since it was opened. Open it again, or use another file.</source>
        <translation>Ein anderes Programm hat seit dem Öffnen in %1 geschrieben. Erneut öffnen oder eine andere Datei nehmen.</translation>
    </message>
    <message>
        <source>A spec names at most %1 facts, and %2 are selected. Select fewer, or use the band.</source>
        <translation>Eine Spezifikation nennt höchstens %1 Fakten, und %2 sind ausgewählt. Weniger auswählen oder das Band benutzen.</translation>
    </message>
    <message>
        <source>Train only the selected</source>
        <translation>Nur die ausgewählten trainieren</translation>
    </message>
    <message>
        <source>%1 of %2 records were skipped. Record %3: %4</source>
        <translation>%1 von %2 Datensätzen wurden übersprungen. Datensatz %3: %4</translation>
    </message>
    <message>
        <source>Show…</source>
        <translation>Zeigen …</translation>
    </message>
    <message>
        <source>Built-in facts</source>
        <translation>Eingebaute Fakten</translation>
    </message>
    <message>
        <source>Draw %1 over the histogram</source>
        <translation>%1 über das Histogramm zeichnen</translation>
    </message>
    <message>
        <source>Take %1 off the histogram</source>
        <translation>%1 vom Histogramm nehmen</translation>
    </message>
    <message>
        <source>Change Before</source>
        <translation>Vorher ändern</translation>
    </message>
</context>
<context>
    <name>seamark::SkippedRecordsDialog</name>
    <message>
        <source>Counted from 1; of a table and of JSON lines the line in the file.</source>
        <translation>Ab 1 gezählt; bei Tabellen und JSON-Zeilen die Zeile der Datei.</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>Datensatz</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Feld</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Grund</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>Skipped records</source>
        <translation>Übersprungene Datensätze</translation>
    </message>
    <message>
        <source>%1 of %2 records were skipped; the others are in the session.</source>
        <translation>%1 von %2 Datensätzen wurden übersprungen; die anderen sind in der Sitzung.</translation>
    </message>
    <message>
        <source>The first %1 are listed.</source>
        <translation>Die ersten %1 sind aufgelistet.</translation>
    </message>
    <message>
        <source>The records that were left out, and what is wrong with each</source>
        <translation>Die ausgelassenen Datensätze, und was an jedem falsch ist</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Kopieren</translation>
    </message>
    <message>
        <source>Copies the chosen rows, or all of them, as a table (Ctrl+C)</source>
        <translation>Kopiert die gewählten Zeilen oder alle als Tabelle (Strg+C)</translation>
    </message>
    <message>
        <source>&amp;Save as CSV…</source>
        <translation>Als CSV &amp;sichern …</translation>
    </message>
    <message>
        <source>Saves all of these rows as a table</source>
        <translation>Sichert alle diese Zeilen als Tabelle</translation>
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
    <name>seamark::StudiesPanel</name>
    <message>
        <source>Check</source>
        <translation>Prüfen</translation>
    </message>
    <message>
        <source>Reads the data and looks for the models, without training anything</source>
        <translation>Liest die Daten und sucht die Modelle, ohne etwas zu trainieren</translation>
    </message>
    <message>
        <source>Start…</source>
        <translation>Starten …</translation>
    </message>
    <message>
        <source>Asks for the study&apos;s own session file, then runs it</source>
        <translation>Fragt nach der eigenen Sitzungsdatei der Studie und startet sie</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Finished runs are kept; the present one goes on from its last checkpoint later</source>
        <translation>Fertige Läufe bleiben; der jetzige geht später von seinem letzten Zwischenstand weiter</translation>
    </message>
    <message>
        <source>Continue the study</source>
        <translation>Studie fortsetzen</translation>
    </message>
    <message>
        <source>Runs what is not done yet; what is done stays</source>
        <translation>Führt aus, was noch fehlt; was fertig ist, bleibt</translation>
    </message>
    <message>
        <source>Open the study&apos;s session</source>
        <translation>Sitzung der Studie öffnen</translation>
    </message>
    <message>
        <source>Its runs are then seen in all panels</source>
        <translation>Ihre Läufe sind dann in allen Bereichen zu sehen</translation>
    </message>
    <message>
        <source>Another study</source>
        <translation>Andere Studie</translation>
    </message>
    <message>
        <source>Back to the form of a study</source>
        <translation>Zurück zum Formular einer Studie</translation>
    </message>
    <message>
        <source>Progress of the study</source>
        <translation>Fortschritt der Studie</translation>
    </message>
    <message>
        <source>Runs done of all runs of the study</source>
        <translation>Fertige von allen Läufen der Studie</translation>
    </message>
    <message>
        <source>%1 of %2 runs are done</source>
        <translation>%1 von %2 Läufen sind fertig</translation>
    </message>
    <message>
        <source>stopping after this step</source>
        <translation>hält nach diesem Schritt an</translation>
    </message>
    <message>
        <source>Study</source>
        <translation>Studie</translation>
    </message>
    <message>
        <source>A study runs one spec over a grid of settings and tests claims of the paper.</source>
        <translation>Eine Studie führt eine Spezifikation über ein Raster von Einstellungen aus und prüft Behauptungen des Artikels.</translation>
    </message>
    <message>
        <source>choose…</source>
        <translation>wählen …</translation>
    </message>
    <message>
        <source>Open a study file</source>
        <translation>Eine Studiendatei öffnen</translation>
    </message>
    <message>
        <source>Opens a study file (JSON), as `seamark study` takes it</source>
        <translation>Öffnet eine Studiendatei (JSON), wie `seamark study` sie nimmt</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>The session&apos;s model, or the one that the study names</source>
        <translation>Das Modell der Sitzung oder das, das die Studie nennt</translation>
    </message>
    <message>
        <source>Open model…</source>
        <translation>Modell öffnen …</translation>
    </message>
    <message>
        <source>Opens a model directory</source>
        <translation>Öffnet einen Modellordner</translation>
    </message>
    <message>
        <source>built-in facts</source>
        <translation>eingebaute Fakten</translation>
    </message>
    <message>
        <source>File of the data %1</source>
        <translation>Datei der Daten %1</translation>
    </message>
    <message>
        <source>The file that the study calls %1. Where it is empty, the built-in facts are taken.</source>
        <translation>Die Datei, die in der Studie %1 heißt. Ist das Feld leer, gelten die eingebauten Fakten.</translation>
    </message>
    <message>
        <source>Choose the file of the data %1</source>
        <translation>Datei der Daten %1 wählen</translation>
    </message>
    <message>
        <source>Chooses the file of the data %1</source>
        <translation>Wählt die Datei der Daten %1</translation>
    </message>
    <message>
        <source>Checking…</source>
        <translation>Prüft …</translation>
    </message>
    <message>
        <source>Study of the session</source>
        <translation>Studie der Sitzung</translation>
    </message>
    <message>
        <source>Of several studies, whose grid is seen</source>
        <translation>Von mehreren Studien: wessen Raster zu sehen ist</translation>
    </message>
    <message>
        <source>Runs of the study</source>
        <translation>Läufe der Studie</translation>
    </message>
    <message>
        <source>Arrows move from run to run. Enter makes a run that is done the current one, or says why one failed.</source>
        <translation>Pfeiltasten gehen von Lauf zu Lauf. Eingabe macht einen fertigen Lauf zum aktuellen oder sagt, warum einer scheiterte.</translation>
    </message>
    <message>
        <source>What the study says about the paper&apos;s claims</source>
        <translation>Was die Studie zu den Behauptungen des Artikels sagt</translation>
    </message>
    <message>
        <source>Claims</source>
        <translation>Behauptungen</translation>
    </message>
    <message>
        <source>A verdict is never stronger than its interval.</source>
        <translation>Ein Urteil ist nie stärker als sein Intervall.</translation>
    </message>
    <message>
        <source>No study yet.</source>
        <translation>Noch keine Studie.</translation>
    </message>
    <message>
        <source>Choose a preset, or open a study file.</source>
        <translation>Eine Vorlage wählen oder eine Studiendatei öffnen.</translation>
    </message>
    <message>
        <source>Open study…</source>
        <translation>Studie öffnen …</translation>
    </message>
    <message>
        <source>Reading the study…</source>
        <translation>Liest die Studie …</translation>
    </message>
    <message>
        <source>No grid to show.</source>
        <translation>Kein Raster zu zeigen.</translation>
    </message>
    <message>
        <source>The study at the left has a problem.</source>
        <translation>Die Studie links hat einen Fehler.</translation>
    </message>
    <message numerus="yes">
        <source>%n run(s)</source>
        <translation>
            <numerusform>%n Lauf</numerusform>
            <numerusform>%n Läufe</numerusform>
        </translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Waits before the next step of the present run, or goes on (F8)</source>
        <translation>Wartet vor dem nächsten Schritt des jetzigen Laufs oder macht weiter (F8)</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Fortsetzen</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>angehalten</translation>
    </message>
</context>
<context>
    <name>seamark::StudyDesk</name>
    <message>
        <source>Check the study</source>
        <translation>Studie prüfen</translation>
    </message>
    <message>
        <source>A study needs a model. Open one first.</source>
        <translation>Eine Studie braucht ein Modell. Erst eines öffnen.</translation>
    </message>
    <message>
        <source>%1 has %2 facts</source>
        <translation>%1 hat %2 Fakten</translation>
    </message>
    <message>
        <source>Checked: nothing stands in the way.</source>
        <translation>Geprüft: nichts steht im Weg.</translation>
    </message>
    <message>
        <source>Checked: %1. Nothing stands in the way.</source>
        <translation>Geprüft: %1. Nichts steht im Weg.</translation>
    </message>
    <message>
        <source>waits for run %1</source>
        <translation>wartet auf Lauf %1</translation>
    </message>
    <message>
        <source>Study %1</source>
        <translation>Studie %1</translation>
    </message>
    <message>
        <source>The study %1 ended. %2</source>
        <translation>Die Studie %1 brach ab. %2</translation>
    </message>
    <message>
        <source>Continue the study</source>
        <translation>Studie fortsetzen</translation>
    </message>
    <message>
        <source>The study %1 is stopped: %2 of %3 runs are done and kept.</source>
        <translation>Die Studie %1 ist angehalten: %2 von %3 Läufen sind fertig und bleiben.</translation>
    </message>
    <message numerus="yes">
        <source>The study %1 is finished: %2 of %3 runs are done, %n failed.</source>
        <translation>
            <numerusform>Die Studie %1 ist zu Ende: %2 von %3 Läufen sind fertig, %n ist gescheitert.</numerusform>
            <numerusform>Die Studie %1 ist zu Ende: %2 von %3 Läufen sind fertig, %n sind gescheitert.</numerusform>
        </translation>
    </message>
    <message>
        <source>The study %1 is finished: all %2 runs are done.</source>
        <translation>Die Studie %1 ist zu Ende: alle %2 Läufe sind fertig.</translation>
    </message>
    <message>
        <source>Open the study&apos;s session</source>
        <translation>Sitzung der Studie öffnen</translation>
    </message>
    <message>
        <source>Read the study</source>
        <translation>Studie lesen</translation>
    </message>
    <message>
        <source>The study of this session is not finished: %1 of %2 runs are done.</source>
        <translation>Die Studie dieser Sitzung ist nicht zu Ende: %1 von %2 Läufen sind fertig.</translation>
    </message>
    <message>
        <source>Run %1 failed. %2</source>
        <translation>Lauf %1 ist gescheitert. %2</translation>
    </message>
</context>
<context>
    <name>seamark::StudyGridModel</name>
    <message>
        <source>Left out of the study.</source>
        <translation>In der Studie ausgelassen.</translation>
    </message>
    <message>
        <source>running, %1 of its steps</source>
        <translation>läuft, %1 seiner Schritte</translation>
    </message>
    <message>
        <source>done, %1 of %2 facts learned</source>
        <translation>fertig, %1 von %2 Fakten gelernt</translation>
    </message>
    <message>
        <source>failed: %1</source>
        <translation>gescheitert: %1</translation>
    </message>
    <message>
        <source>paused, %1 of its steps</source>
        <translation>angehalten, %1 seiner Schritte</translation>
    </message>
</context>
<context>
    <name>seamark::TokenBars</name>
    <message>
        <source>The most likely next tokens and their probabilities; a token that begins the target is bold.</source>
        <translation>Die wahrscheinlichsten nächsten Tokens und ihre Wahrscheinlichkeiten; fett: ein Token, mit dem das Ziel beginnt.</translation>
    </message>
</context>
<context>
    <name>seamark::Tour</name>
    <message>
        <source>Tour</source>
        <translation>Rundgang</translation>
    </message>
    <message>
        <source>Skip the tour</source>
        <translation>Rundgang überspringen</translation>
    </message>
    <message>
        <source>Ends the tour; Help brings it back (Esc)</source>
        <translation>Beendet den Rundgang; Hilfe holt ihn zurück (Esc)</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>The step before</source>
        <translation>Der Schritt davor</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>The next step</source>
        <translation>Der nächste Schritt</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Fertig</translation>
    </message>
</context>
<context>
    <name>seamark::ViewPanel</name>
    <message>
        <source>Save plot data</source>
        <translation>Plotdaten sichern</translation>
    </message>
    <message>
        <source>Save the numbers of this plot as CSV (Ctrl+Shift+D)</source>
        <translation>Die Zahlen dieses Plots als CSV sichern (Strg+Umschalt+D)</translation>
    </message>
    <message>
        <source>Lasso</source>
        <translation>Lasso</translation>
    </message>
    <message>
        <source>Select facts by a line drawn around them (L); Shift or Ctrl adds</source>
        <translation>Fakten mit einer Linie umfahren und auswählen (L); Umschalt oder Strg nimmt dazu</translation>
    </message>
    <message>
        <source>Rectangle</source>
        <translation>Rechteck</translation>
    </message>
    <message>
        <source>Select facts by a rectangle (R); Shift or Ctrl adds</source>
        <translation>Fakten mit einem Rechteck auswählen (R); Umschalt oder Strg nimmt dazu</translation>
    </message>
    <message>
        <source>Move</source>
        <translation>Verschieben</translation>
    </message>
    <message>
        <source>Move the view by dragging (H); the wheel zooms</source>
        <translation>Ansicht durch Ziehen verschieben (H); das Rad zoomt</translation>
    </message>
    <message>
        <source>Cursor</source>
        <translation>Cursor</translation>
    </message>
    <message>
        <source>Read values point by point with Left and Right (C)</source>
        <translation>Werte Punkt für Punkt mit Links und Rechts ablesen (C)</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Alles zeigen</translation>
    </message>
    <message>
        <source>Show all points (0, or a double click)</source>
        <translation>Alle Punkte zeigen (0 oder Doppelklick)</translation>
    </message>
    <message>
        <source>No run is finished.</source>
        <translation>Kein Lauf ist fertig.</translation>
    </message>
    <message>
        <source>Train the kept facts first.</source>
        <translation>Zuerst die behaltenen Fakten trainieren.</translation>
    </message>
    <message numerus="yes">
        <source>Train %Ln fact(s)…</source>
        <translation>
            <numerusform>%Ln Fakt trainieren …</numerusform>
            <numerusform>%Ln Fakten trainieren …</numerusform>
        </translation>
    </message>
    <message>
        <source>Copy plot</source>
        <translation>Plot kopieren</translation>
    </message>
    <message>
        <source>Copy this plot as a picture (Ctrl+Shift+C)</source>
        <translation>Diesen Plot als Bild kopieren (Strg+Umschalt+C)</translation>
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
        <source>Locate…</source>
        <translation>Suchen …</translation>
    </message>
    <message>
        <source>Take the tour</source>
        <translation>Rundgang beginnen</translation>
    </message>
    <message>
        <source>Shows the four parts of the work, step by step</source>
        <translation>Zeigt die vier Teile der Arbeit Schritt für Schritt</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>Gerät</translation>
    </message>
    <message>
        <source>Preferences…</source>
        <translation>Einstellungen …</translation>
    </message>
    <message>
        <source>Threads, device, folders, palette, language, figure style (Ctrl+,)</source>
        <translation>Threads, Gerät, Ordner, Farben, Sprache, Abbildungsstil (Strg+,)</translation>
    </message>
    <message>
        <source>A click lets you say where it is.</source>
        <translation>Ein Klick fragt, wo sie ist.</translation>
    </message>
    <message numerus="yes">
        <source>A run takes %n of them.</source>
        <translation>
            <numerusform>Ein Lauf nimmt %n davon.</numerusform>
            <numerusform>Ein Lauf nimmt %n davon.</numerusform>
        </translation>
    </message>
    <message>
        <source>Add folder…</source>
        <translation>Ordner hinzufügen …</translation>
    </message>
    <message>
        <source>Chooses a folder in which models are looked for by their names, here and by the commands</source>
        <translation>Wählt einen Ordner, in dem Modelle nach ihren Namen gesucht werden, hier und von den Befehlen</translation>
    </message>
    <message>
        <source>Recovery</source>
        <translation>Sicherung</translation>
    </message>
    <message>
        <source>on</source>
        <translation>an</translation>
    </message>
    <message>
        <source>Changes are kept within seconds, each step of a run when it is done. After a crash both are offered.</source>
        <translation>Änderungen werden nach Sekunden gesichert, jeder Schritt eines Laufs sofort. Nach einem Absturz wird beides angeboten.</translation>
    </message>
    <message>
        <source>(four steps, one minute). F1 explains whatever has the focus.</source>
        <translation>(vier Schritte, eine Minute). F1 erklärt, was den Fokus hat.</translation>
    </message>
    <message>
        <source>New here?</source>
        <translation>Neu hier?</translation>
    </message>
    <message>
        <source>looking…</source>
        <translation>wird gesucht …</translation>
    </message>
    <message>
        <source>No model lies in %1.</source>
        <translation>In %1 liegt kein Modell.</translation>
    </message>
    <message>
        <source>Looked for in %1</source>
        <translation>Gesucht in %1</translation>
    </message>
    <message>
        <source>Written by a newer Seamark (file version %1; this one reads up to %2).</source>
        <translation>Von einem neueren Seamark geschrieben (Dateiversion %1; dieses liest bis %2).</translation>
    </message>
    <message>
        <source>Open it with a newer Seamark.</source>
        <translation>Mit einem neueren Seamark öffnen.</translation>
    </message>
    <message>
        <source>Its drive does not answer.</source>
        <translation>Das Laufwerk antwortet nicht.</translation>
    </message>
    <message>
        <source>The row follows as soon as it does.</source>
        <translation>Die Zeile folgt, sobald es antwortet.</translation>
    </message>
</context>
</TS>
