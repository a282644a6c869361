<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en">
<context>
    <name>LivePanel</name>
    <message numerus="yes">
        <source>%1, %n seed(s)</source>
        <translation>
            <numerusform>%1, %n seed</numerusform>
            <numerusform>%1, %n seeds</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ProtocolScores</name>
    <message numerus="yes">
        <source>%Ln fact(s)</source>
        <translation>
            <numerusform>%Ln fact</numerusform>
            <numerusform>%Ln facts</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>seamark::ComparePanel</name>
    <message numerus="yes">
        <source>%1 and %n other seed(s)</source>
        <translation>
            <numerusform>%1 and %n other seed</numerusform>
            <numerusform>%1 and %n other seeds</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>seamark::DistanceHistogram</name>
    <message numerus="yes">
        <source>%1 to %2: %Ln fact(s)</source>
        <translation>
            <numerusform>%1 to %2: %Ln fact</numerusform>
            <numerusform>%1 to %2: %Ln facts</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>seamark::FactPanel</name>
    <message numerus="yes">
        <source>%n paraphrase(s)</source>
        <translation>
            <numerusform>%n paraphrase</numerusform>
            <numerusform>%n paraphrases</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n neighbour(s)</source>
        <translation>
            <numerusform>%n neighbour</numerusform>
            <numerusform>%n neighbours</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>seamark::FigureList</name>
    <message numerus="yes">
        <source>%n panel(s)</source>
        <translation>
            <numerusform>%n panel</numerusform>
            <numerusform>%n panels</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>seamark::FlipTable</name>
    <message numerus="yes">
        <source>%Ln fact(s) learned in both</source>
        <translation>
            <numerusform>%Ln fact learned in both</numerusform>
            <numerusform>%Ln facts learned in both</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln fact(s) lost: learned in %1, not in %2</source>
        <translation>
            <numerusform>%Ln fact lost: learned in %1, not in %2</numerusform>
            <numerusform>%Ln facts lost: learned in %1, not in %2</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln fact(s) won: not learned in %1, learned in %2</source>
        <translation>
            <numerusform>%Ln fact won: not learned in %1, learned in %2</numerusform>
            <numerusform>%Ln facts won: not learned in %1, learned in %2</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln fact(s) learned in neither</source>
        <translation>
            <numerusform>%Ln fact learned in neither</numerusform>
            <numerusform>%Ln facts learned in neither</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>seamark::InterferencePanel</name>
    <message numerus="yes">
        <source>%Ln fact(s) affected</source>
        <translation>
            <numerusform>%Ln fact affected</numerusform>
            <numerusform>%Ln facts affected</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>seamark::MainWindow</name>
    <message numerus="yes">
        <source>%n job(s)</source>
        <translation>
            <numerusform>%n job</numerusform>
            <numerusform>%n jobs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>CPU, %n thread(s)</source>
        <translation>
            <numerusform>CPU, %n thread</numerusform>
            <numerusform>CPU, %n threads</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Seamark did not close properly. %n session(s) can be recovered.</source>
        <translation>
            <numerusform>Seamark did not close properly. %n session can be recovered.</numerusform>
            <numerusform>Seamark did not close properly. %n sessions can be recovered.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n figure(s) of this session use it.</source>
        <translation>
            <numerusform>%n figure of this session uses it.</numerusform>
            <numerusform>%n figures of this session use it.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n run(s) in the queue will not be made.</source>
        <translation>
            <numerusform>%n run in the queue will not be made.</numerusform>
            <numerusform>%n runs in the queue will not be made.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>seamark::QueuePanel</name>
    <message numerus="yes">
        <source>%Ln run(s) wait</source>
        <translation>
            <numerusform>%Ln run waits</numerusform>
            <numerusform>%Ln runs wait</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>seamark::RecoveryDialog</name>
    <message numerus="yes">
        <source>%n run(s)</source>
        <translation>
            <numerusform>%n run</numerusform>
            <numerusform>%n runs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n named selection(s)</source>
        <translation>
            <numerusform>%n named selection</numerusform>
            <numerusform>%n named selections</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>seamark::RunForm</name>
    <message numerus="yes">
        <source>&lt;span style=&apos;color:%1&apos;&gt;%n field(s) to correct: &lt;a href=&apos;#&apos; style=&apos;color:%1&apos;&gt;%2&lt;/a&gt;&lt;/span&gt;</source>
        <translation>
            <numerusform>&lt;span style=&apos;color:%1&apos;&gt;%n field to correct: &lt;a href=&apos;#&apos; style=&apos;color:%1&apos;&gt;%2&lt;/a&gt;&lt;/span&gt;</numerusform>
            <numerusform>&lt;span style=&apos;color:%1&apos;&gt;%n fields to correct: &lt;a href=&apos;#&apos; style=&apos;color:%1&apos;&gt;%2&lt;/a&gt;&lt;/span&gt;</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n run(s), %1 each</source>
        <translation>
            <numerusform>%n run, %1</numerusform>
            <numerusform>%n runs, %1 each</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n run(s), %1</source>
        <translation>
            <numerusform>%n run, %1</numerusform>
            <numerusform>%n runs, %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>seamark::StudiesPanel</name>
    <message numerus="yes">
        <source>%n run(s)</source>
        <translation>
            <numerusform>%n run</numerusform>
            <numerusform>%n runs</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>seamark::StudyDesk</name>
    <message numerus="yes">
        <source>The study %1 is finished: %2 of %3 runs are done, %n failed.</source>
        <translation>
            <numerusform>The study %1 is finished: %2 of %3 runs are done, %n failed.</numerusform>
            <numerusform>The study %1 is finished: %2 of %3 runs are done, %n failed.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>seamark::ViewPanel</name>
    <message numerus="yes">
        <source>Train %Ln fact(s)…</source>
        <translation>
            <numerusform>Train %Ln fact…</numerusform>
            <numerusform>Train %Ln facts…</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>seamark::WelcomePage</name>
    <message numerus="yes">
        <source>%n thread(s)</source>
        <translation>
            <numerusform>%n thread</numerusform>
            <numerusform>%n threads</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n found</source>
        <translation>
            <numerusform>%n found</numerusform>
            <numerusform>%n found</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>A run takes %n of them.</source>
        <translation>
            <numerusform>A run takes %n of them.</numerusform>
            <numerusform>A run takes %n of them.</numerusform>
        </translation>
    </message>
</context>
</TS>
