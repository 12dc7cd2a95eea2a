<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de_DE" sourcelanguage="en">
<context>
    <name>About</name>
    <message>
        <source>About Channel Inventory</source>
        <translation>Über Kanalinventar</translation>
    </message>
    <message>
        <source>Channel Inventory</source>
        <translation>Kanalinventar</translation>
    </message>
    <message>
        <source>The channels of a public authority: what there is, who runs it, what holds it back, and what it does in a crisis. The program makes no network connection on its own.</source>
        <translation>Die Kanäle einer Behörde: welche es gibt, wer sie betreut, welche Engpässe bestehen und welche Rolle sie in der Krise haben. Das Programm stellt von sich aus keine Netzwerkverbindung her.</translation>
    </message>
    <message>
        <source>MIT licence. Made with Python, Qt for Python and psycopg (both LGPL), SQLAlchemy and openpyxl.</source>
        <translation>MIT-Lizenz. Erstellt mit Python, Qt for Python und psycopg (beide LGPL), SQLAlchemy und openpyxl.</translation>
    </message>
</context>
<context>
    <name>BulkEditDialog</name>
    <message>
        <source>Find a field</source>
        <translation>Feld suchen</translation>
    </message>
</context>
<context>
    <name>CollectionDialog</name>
    <message>
        <source>Collection workbook</source>
        <translation>Sammelmappe</translation>
    </message>
    <message>
        <source>For each organisation chosen, a workbook is written with what is recorded about it: channels, editors, assignments, constraints, crisis roles and measurements. It is filled in there and taken back in with “Import”.</source>
        <translation>Für jede gewählte Behörde entsteht eine Mappe mit dem, was über sie erfasst ist: Kanäle, Redakteure, Zuständigkeiten, Engpässe, Krisenrollen und Messwerte. Dort wird sie ausgefüllt und danach über „Importieren“ wieder eingelesen.</translation>
    </message>
    <message>
        <source>Find an organisation</source>
        <translation>Behörde suchen</translation>
    </message>
    <message>
        <source>Organisations</source>
        <translation>Behörden</translation>
    </message>
    <message>
        <source>Choose &amp;all</source>
        <translation>&amp;Alle wählen</translation>
    </message>
    <message>
        <source>Choose &amp;none</source>
        <translation>&amp;Keine wählen</translation>
    </message>
    <message>
        <source>&amp;Folder</source>
        <translation>&amp;Ordner</translation>
    </message>
    <message>
        <source>&amp;Browse…</source>
        <translation>&amp;Durchsuchen…</translation>
    </message>
</context>
<context>
    <name>ConflictDialog</name>
    <message>
        <source>Changed elsewhere meanwhile</source>
        <translation>Inzwischen an anderer Stelle geändert</translation>
    </message>
</context>
<context>
    <name>CrashDialog</name>
    <message>
        <source>Unexpected error</source>
        <translation>Unerwarteter Fehler</translation>
    </message>
    <message>
        <source>Something went wrong that the program did not expect. What was saved is safe, and what you are typing is still there.</source>
        <translation>Ein unerwarteter Fehler ist aufgetreten. Gespeichertes ist sicher, und die laufende Eingabe ist noch da.</translation>
    </message>
    <message>
        <source>&amp;Details for whoever looks after the program:</source>
        <translation>&amp;Einzelheiten für die technische Betreuung:</translation>
    </message>
    <message>
        <source>Co&amp;py details</source>
        <translation>Einzelheiten &amp;kopieren</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Beenden</translation>
    </message>
    <message>
        <source>&amp;Continue</source>
        <translation>&amp;Weiterarbeiten</translation>
    </message>
</context>
<context>
    <name>ImportColumnsPage</name>
    <message>
        <source>&amp;Sheet</source>
        <translation>&amp;Blatt</translation>
    </message>
    <message>
        <source>&amp;Use the proposal instead</source>
        <translation>Stattdessen den &amp;Vorschlag nehmen</translation>
    </message>
    <message>
        <source>This table was read before; its columns are taken as you chose then.</source>
        <translation>Eine solche Tabelle wurde schon importiert; die Spalten sind zugeordnet wie damals gewählt.</translation>
    </message>
    <message>
        <source>What each column is taken for</source>
        <translation>Zuordnung der Spalten</translation>
    </message>
    <message>
        <source>Press Enter in a row, or click it, to take its column for something else; type to search.</source>
        <translation>Mit Eingabetaste oder Klick in der dritten Spalte wird die Zuordnung geändert; Tippen sucht.</translation>
    </message>
    <message>
        <source>Holds for all rows</source>
        <translation>Gilt für alle Zeilen</translation>
    </message>
</context>
<context>
    <name>ImportFilePage</name>
    <message>
        <source>Drop a workbook or a CSV file here</source>
        <translation>Arbeitsmappe oder CSV-Datei hier ablegen</translation>
    </message>
    <message>
        <source>&amp;Choose a file…</source>
        <translation>&amp;Datei wählen…</translation>
    </message>
    <message>
        <source>&amp;Table from the clipboard</source>
        <translation>&amp;Tabelle aus der Zwischenablage</translation>
    </message>
    <message>
        <source>Excel (.xlsx, .xlsm), CSV and text files (.csv, .tsv, .txt). Nothing is written to the inventory before you have seen what would change.</source>
        <translation>Excel (.xlsx, .xlsm), CSV und Textdateien (.csv, .tsv, .txt). Ins Inventar kommt erst etwas, wenn Sie gesehen haben, was sich ändert.</translation>
    </message>
    <message>
        <source>&amp;Recently imported</source>
        <translation>Zuletzt i&amp;mportiert</translation>
    </message>
</context>
<context>
    <name>ImportPreviewPage</name>
    <message>
        <source>&amp;For all at once</source>
        <translation>&amp;Für alle zugleich</translation>
    </message>
    <message>
        <source>Decisions</source>
        <translation>Entscheidungen</translation>
    </message>
    <message>
        <source>What the import does</source>
        <translation>Was der Import bewirkt</translation>
    </message>
    <message>
        <source>The chosen line in full</source>
        <translation>Die gewählte Zeile ausgeschrieben</translation>
    </message>
    <message>
        <source>Blank cells &amp;clear values</source>
        <translation>&amp;Leere Zellen löschen Werte</translation>
    </message>
    <message>
        <source>Save &amp;rejected rows…</source>
        <translation>&amp;Abgelehnte Zeilen speichern…</translation>
    </message>
</context>
<context>
    <name>ImportResultPage</name>
    <message>
        <source>What was taken in</source>
        <translation>Was übernommen wurde</translation>
    </message>
    <message>
        <source>&amp;Show new records</source>
        <translation>&amp;Neue Datensätze zeigen</translation>
    </message>
    <message>
        <source>&amp;Undo this import</source>
        <translation>Import &amp;rückgängig machen</translation>
    </message>
    <message>
        <source>Save &amp;rejected rows…</source>
        <translation>&amp;Abgelehnte Zeilen speichern…</translation>
    </message>
</context>
<context>
    <name>ImportSheetsPage</name>
    <message>
        <source>&amp;Sheets to be taken in</source>
        <translation>Zu übernehmende &amp;Blätter</translation>
    </message>
    <message>
        <source>The sheet &amp;holds</source>
        <translation>Das Blatt &amp;enthält</translation>
    </message>
    <message>
        <source>The sheet as it was read</source>
        <translation>Das Blatt, wie es gelesen wurde</translation>
    </message>
    <message>
        <source>Th&amp;is row holds the headings</source>
        <translation>Die&amp;se Zeile enthält die Überschriften</translation>
    </message>
    <message>
        <source>Or press Enter in the row, or click its number</source>
        <translation>Oder in der Zeile die Eingabetaste drücken oder auf ihre Nummer klicken</translation>
    </message>
    <message>
        <source>There are n&amp;o headings</source>
        <translation>&amp;Keine Überschriften</translation>
    </message>
    <message>
        <source>Headings in &amp;two rows</source>
        <translation>Überschriften in zwei Zei&amp;len</translation>
    </message>
    <message>
        <source>Headin&amp;gs below one another</source>
        <translation>&amp;Überschriften untereinander</translation>
    </message>
    <message>
        <source>Turn the table round: each of its columns becomes a row</source>
        <translation>Die Tabelle drehen: Aus jeder Spalte wird eine Zeile</translation>
    </message>
</context>
<context>
    <name>ImportWizard</name>
    <message>
        <source>Progress</source>
        <translation>Fortschritt</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>&amp;Zurück</translation>
    </message>
    <message>
        <source>&amp;Next</source>
        <translation>&amp;Weiter</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
</context>
<context>
    <name>JournalPage</name>
    <message>
        <source>Journal</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>&amp;Undo this change</source>
        <translation>Änderung &amp;zurücknehmen</translation>
    </message>
    <message>
        <source>Search who and what (Ctrl+F)</source>
        <translation>Wer und was suchen (Strg+F)</translation>
    </message>
    <message>
        <source>Search the journal</source>
        <translation>Verlauf durchsuchen</translation>
    </message>
    <message>
        <source>Changes, newest first</source>
        <translation>Änderungen, neueste zuerst</translation>
    </message>
    <message>
        <source>Record and field</source>
        <translation>Datensatz und Feld</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Vorher</translation>
    </message>
    <message>
        <source>After</source>
        <translation>Nachher</translation>
    </message>
    <message>
        <source>Fields before and after</source>
        <translation>Felder vorher und nachher</translation>
    </message>
</context>
<context>
    <name>KeyboardOverview</name>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Tastenkürzel</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Tasten</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Channel Inventory</source>
        <translation>Kanalinventar</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Seiten</translation>
    </message>
    <message>
        <source>Try again to open for writing</source>
        <translation>Erneut zum Bearbeiten öffnen</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Datei</translation>
    </message>
    <message>
        <source>Open &amp;recent</source>
        <translation>&amp;Zuletzt geöffnet</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Bearbeiten</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ansicht</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>S&amp;prache</translation>
    </message>
    <message>
        <source>&amp;Appearance</source>
        <translation>&amp;Darstellung</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Hilfe</translation>
    </message>
    <message>
        <source>&amp;New inventory…</source>
        <translation>&amp;Neues Inventar…</translation>
    </message>
    <message>
        <source>&amp;Open…</source>
        <translation>Ö&amp;ffnen…</translation>
    </message>
    <message>
        <source>&amp;Import…</source>
        <translation>&amp;Importieren…</translation>
    </message>
    <message>
        <source>Insert ta&amp;ble from clipboard…</source>
        <translation>Ta&amp;belle aus Zwischenablage einfügen…</translation>
    </message>
    <message>
        <source>&amp;Export this view…</source>
        <translation>Ansicht &amp;exportieren…</translation>
    </message>
    <message>
        <source>Export &amp;whole workbook…</source>
        <translation>&amp;Gesamtes Inventar exportieren…</translation>
    </message>
    <message>
        <source>Colle&amp;ction workbook…</source>
        <translation>Sa&amp;mmelmappe…</translation>
    </message>
    <message>
        <source>&amp;Back up…</source>
        <translation>Inventar &amp;sichern…</translation>
    </message>
    <message>
        <source>Re&amp;store a backup…</source>
        <translation>Sicherung &amp;wiederherstellen…</translation>
    </message>
    <message>
        <source>&amp;Preferences…</source>
        <translation>Einste&amp;llungen…</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Beenden</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Rückgängig</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Wiederholen</translation>
    </message>
    <message>
        <source>Cu&amp;t</source>
        <translation>A&amp;usschneiden</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Kopieren</translation>
    </message>
    <message>
        <source>&amp;Paste</source>
        <translation>&amp;Einfügen</translation>
    </message>
    <message>
        <source>&amp;New…</source>
        <translation>&amp;Neu…</translation>
    </message>
    <message>
        <source>&amp;Duplicate</source>
        <translation>&amp;Duplizieren</translation>
    </message>
    <message>
        <source>Ed&amp;it cell</source>
        <translation>&amp;Zelle bearbeiten</translation>
    </message>
    <message>
        <source>Edit &amp;selection together…</source>
        <translation>Auswahl &amp;gemeinsam bearbeiten…</translation>
    </message>
    <message>
        <source>De&amp;lete</source>
        <translation>&amp;Löschen</translation>
    </message>
    <message>
        <source>&amp;Find</source>
        <translation>&amp;Suchen</translation>
    </message>
    <message>
        <source>C&amp;ollapse navigation</source>
        <translation>Navigation ein&amp;klappen</translation>
    </message>
    <message>
        <source>&amp;Columns…</source>
        <translation>&amp;Spalten…</translation>
    </message>
    <message>
        <source>Show or hide &amp;details</source>
        <translation>Details e&amp;in- oder ausblenden</translation>
    </message>
    <message>
        <source>&amp;Keyboard shortcuts</source>
        <translation>&amp;Tastenkürzel</translation>
    </message>
    <message>
        <source>&amp;About Channel Inventory</source>
        <translation>Ü&amp;ber Kanalinventar</translation>
    </message>
</context>
<context>
    <name>Preferences</name>
    <message>
        <source>Preferences</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>&amp;Sprache</translation>
    </message>
    <message>
        <source>&amp;Appearance</source>
        <translation>&amp;Darstellung</translation>
    </message>
    <message>
        <source>Your &amp;name in the journal</source>
        <translation>&amp;Name im Verlauf</translation>
    </message>
    <message>
        <source>Stands beside every change you make. Counts from the next start.</source>
        <translation>Steht bei jeder eigenen Änderung. Gilt ab dem nächsten Start.</translation>
    </message>
</context>
<context>
    <name>RecordForm</name>
    <message>
        <source>Note where secrets are kept, never the secrets themselves.</source>
        <translation>Nur festhalten, wo Zugangsdaten verwahrt werden, niemals die Zugangsdaten selbst.</translation>
    </message>
</context>
<context>
    <name>RecordPage</name>
    <message>
        <source>Import…</source>
        <translation>Importieren…</translation>
    </message>
    <message>
        <source>Take in a workbook or CSV file (Ctrl+I)</source>
        <translation>Arbeitsmappe oder CSV-Datei importieren (Strg+I)</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exportieren…</translation>
    </message>
    <message>
        <source>Save this view as a workbook or CSV file (Ctrl+E)</source>
        <translation>Ansicht als Arbeitsmappe oder CSV-Datei speichern (Strg+E)</translation>
    </message>
</context>
<context>
    <name>StartDialog</name>
    <message>
        <source>Channel Inventory</source>
        <translation>Kanalinventar</translation>
    </message>
    <message>
        <source>The inventory could not be opened</source>
        <translation>Das Inventar konnte nicht geöffnet werden</translation>
    </message>
    <message>
        <source>&amp;Try again</source>
        <translation>&amp;Erneut versuchen</translation>
    </message>
    <message>
        <source>&amp;Open another inventory…</source>
        <translation>&amp;Anderes Inventar öffnen…</translation>
    </message>
    <message>
        <source>&amp;Restore a backup…</source>
        <translation>&amp;Sicherung wiederherstellen…</translation>
    </message>
    <message>
        <source>&amp;New inventory…</source>
        <translation>&amp;Neues Inventar…</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Beenden</translation>
    </message>
</context>
</TS>
