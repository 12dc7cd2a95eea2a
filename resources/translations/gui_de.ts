<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de_DE" sourcelanguage="en">
<context>
    <name>AboutDialog</name>
    <message>
        <source>Version {version}</source>
        <translation>Version {version}</translation>
    </message>
    <message>
        <source>Version {version}, test build – not for daily work</source>
        <translation>Version {version}, Testfassung – nicht für die tägliche Arbeit</translation>
    </message>
    <message>
        <source>&amp;Licences</source>
        <translation>&amp;Lizenzen</translation>
    </message>
    <message>
        <source>Inventory: {database}
Settings: {settings}
Log: {log}</source>
        <translation>Inventar: {database}
Einstellungen: {settings}
Protokolldatei: {log}</translation>
    </message>
</context>
<context>
    <name>Actions</name>
    <message>
        <source>&amp;Undo: {what}</source>
        <translation>&amp;Rückgängig: {what}</translation>
    </message>
    <message>
        <source>&amp;Redo: {what}</source>
        <translation>&amp;Wiederholen: {what}</translation>
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
        <source>As the &amp;system</source>
        <translation>Wie das &amp;System</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>&amp;Hell</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>&amp;Dunkel</translation>
    </message>
</context>
<context>
    <name>Application</name>
    <message>
        <source>The backup “{file}” has been restored.</source>
        <translation>Die Sicherung „{file}“ ist wiederhergestellt.</translation>
    </message>
    <message>
        <source>The backup “{file}” has been restored. What was there before is kept as “{kept}”.</source>
        <translation>Die Sicherung „{file}“ ist wiederhergestellt. Der vorherige Stand liegt in „{kept}“.</translation>
    </message>
    <message>
        <source>“{file}” is open in another window, which has come to front.</source>
        <translation>„{file}“ ist schon in einem anderen Fenster geöffnet, das jetzt vorn ist.</translation>
    </message>
    <message>
        <source>You will not be reminded of this place again.</source>
        <translation>Der Hinweis auf diesen Speicherort erscheint nicht mehr.</translation>
    </message>
    <message>
        <source>Do not show again</source>
        <translation>Nicht mehr anzeigen</translation>
    </message>
</context>
<context>
    <name>BulkEdit</name>
    <message>
        <source>Change {n} record|Change {n} records</source>
        <translation>{n} Datensatz ändern|{n} Datensätze ändern</translation>
    </message>
    <message>
        <source>Tick what shall be the same in all of them. An empty field clears.</source>
        <translation>Ankreuzen, was bei allen gleich sein soll. Ein leeres Feld löscht den Wert.</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Ändern</translation>
    </message>
    <message>
        <source>Tick at least one field.</source>
        <translation>Bitte mindestens ein Feld ankreuzen.</translation>
    </message>
    <message>
        <source>different values</source>
        <translation>verschiedene Werte</translation>
    </message>
</context>
<context>
    <name>ChoiceEditor</name>
    <message>
        <source>nothing chosen</source>
        <translation>nichts gewählt</translation>
    </message>
</context>
<context>
    <name>Clipboard</name>
    <message>
        <source>{n} row copied.|{n} rows copied.</source>
        <translation>{n} Zeile kopiert.|{n} Zeilen kopiert.</translation>
    </message>
    <message>
        <source>The clipboard holds no text.</source>
        <translation>Die Zwischenablage enthält keinen Text.</translation>
    </message>
    <message>
        <source>“{column}” is worked out and cannot be pasted into. Nothing was changed.</source>
        <translation>„{column}“ wird berechnet; dort lässt sich nichts einfügen. Es wurde nichts geändert.</translation>
    </message>
    <message>
        <source>Line {line}, {column}: {reason} Nothing was changed.</source>
        <translation>Zeile {line}, {column}: {reason} Es wurde nichts geändert.</translation>
    </message>
    <message>
        <source>The clipboard has more columns than the table to the right of the cell. Nothing was changed.</source>
        <translation>Die Zwischenablage hat mehr Spalten, als rechts von der Zelle vorhanden sind. Es wurde nichts geändert.</translation>
    </message>
    <message>
        <source>The clipboard has more lines than the table below the cell. Nothing was changed; new records come in through Import.</source>
        <translation>Die Zwischenablage hat mehr Zeilen, als unterhalb der Zelle vorhanden sind. Es wurde nichts geändert; neue Datensätze bitte importieren.</translation>
    </message>
</context>
<context>
    <name>CollectionDialog</name>
    <message>
        <source>Write workbooks</source>
        <translation>Mappen schreiben</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Folder for the workbooks</source>
        <translation>Ordner für die Sammelmappen</translation>
    </message>
    <message>
        <source>{n} of {total} chosen|{n} of {total} chosen</source>
        <translation>{n} von {total} gewählt|{n} von {total} gewählt</translation>
    </message>
    <message>
        <source>There is no folder “{folder}”. Choose another one.</source>
        <translation>Den Ordner „{folder}“ gibt es nicht. Bitte einen anderen wählen.</translation>
    </message>
    <message>
        <source>There are no organisations yet. Add one in the reference data.</source>
        <translation>Es gibt noch keine Behörden. Bitte zuerst eine in den Stammdaten anlegen.</translation>
    </message>
    <message>
        <source>Writing collection workbooks</source>
        <translation>Sammelmappen werden geschrieben</translation>
    </message>
    <message>
        <source>{n} collection workbook written to {folder}.|{n} collection workbooks written to {folder}.</source>
        <translation>{n} Sammelmappe geschrieben: {folder}|{n} Sammelmappen geschrieben: {folder}</translation>
    </message>
    <message>
        <source>Show folder</source>
        <translation>Ordner zeigen</translation>
    </message>
</context>
<context>
    <name>ColumnChooser</name>
    <message>
        <source>Columns</source>
        <translation>Spalten</translation>
    </message>
    <message>
        <source>Tick to show. Drag, or use Alt+↑ and Alt+↓, to reorder.</source>
        <translation>Zum Anzeigen ankreuzen. Reihenfolge durch Ziehen oder mit Alt+↑ und Alt+↓ ändern.</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>Nach oben</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>Nach unten</translation>
    </message>
    <message>
        <source>Standard columns</source>
        <translation>Standardspalten</translation>
    </message>
</context>
<context>
    <name>Conflict</name>
    <message>
        <source>Record</source>
        <translation>Datensatz</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Feld</translation>
    </message>
    <message>
        <source>Current value</source>
        <translation>Aktueller Wert</translation>
    </message>
    <message>
        <source>Your value (tick to keep)</source>
        <translation>Eigener Wert (zum Übernehmen ankreuzen)</translation>
    </message>
    <message>
        <source>whole record</source>
        <translation>ganzer Datensatz</translation>
    </message>
    <message>
        <source>deleted</source>
        <translation>gelöscht</translation>
    </message>
    <message>
        <source>present</source>
        <translation>vorhanden</translation>
    </message>
    <message>
        <source>Save as ticked</source>
        <translation>Auswahl speichern</translation>
    </message>
    <message>
        <source>Keep current values</source>
        <translation>Aktuelle Werte behalten</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>Crash</name>
    <message>
        <source>It is also written to the log: {file}</source>
        <translation>Der Fehler steht auch in der Protokolldatei: {file}</translation>
    </message>
</context>
<context>
    <name>DateEditor</name>
    <message>
        <source>Choose from the calendar (Alt+Down)</source>
        <translation>Im Kalender wählen (Alt+↓)</translation>
    </message>
</context>
<context>
    <name>Delete</name>
    <message>
        <source>Delete “{title}”?</source>
        <translation>„{title}“ löschen?</translation>
    </message>
    <message>
        <source>Delete {n} record?|Delete {n} records?</source>
        <translation>{n} Datensatz löschen?|{n} Datensätze löschen?</translation>
    </message>
    <message>
        <source>Deleted with it:</source>
        <translation>Wird mitgelöscht:</translation>
    </message>
    <message>
        <source>Kept, but no longer linked:</source>
        <translation>Bleibt erhalten, aber ohne Verknüpfung:</translation>
    </message>
    <message>
        <source>This can be undone.</source>
        <translation>Das Löschen lässt sich rückgängig machen.</translation>
    </message>
    <message>
        <source>{n} × {type}</source>
        <translation>{n} × {type}</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Behalten</translation>
    </message>
</context>
<context>
    <name>Details</name>
    <message>
        <source>Details</source>
        <translation>Details</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>Choose a record in the table to see and change all of it here.</source>
        <translation>Datensatz in der Tabelle wählen, um alle Angaben hier zu sehen und zu ändern.</translation>
    </message>
    <message>
        <source>{n} record selected|{n} records selected</source>
        <translation>{n} Datensatz ausgewählt|{n} Datensätze ausgewählt</translation>
    </message>
    <message>
        <source>Edit selection together…</source>
        <translation>Auswahl gemeinsam bearbeiten…</translation>
    </message>
    <message>
        <source>Not saved: {fields}.</source>
        <translation>Nicht gespeichert: {fields}.</translation>
    </message>
    <message>
        <source>Correct</source>
        <translation>Berichtigen</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Verwerfen</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Zuständig</translation>
    </message>
    <message>
        <source>Constraints</source>
        <translation>Engpässe</translation>
    </message>
    <message>
        <source>Crisis</source>
        <translation>Krise</translation>
    </message>
    <message>
        <source>Figures</source>
        <translation>Messwerte</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>Protokoll</translation>
    </message>
    <message>
        <source>{status} since {date}</source>
        <translation>{status} seit {date}</translation>
    </message>
    <message>
        <source>next review {date}</source>
        <translation>nächste Prüfung {date}</translation>
    </message>
</context>
<context>
    <name>Drafts</name>
    <message>
        <source>What was not saved when the session ended has been kept.</source>
        <translation>Was beim Abmelden noch nicht gespeichert war, wurde aufgehoben.</translation>
    </message>
    <message>
        <source>Go on with it</source>
        <translation>Weiter bearbeiten</translation>
    </message>
</context>
<context>
    <name>EmptyState</name>
    <message>
        <source>Nothing fits the filter</source>
        <translation>Nichts entspricht dem Filter</translation>
    </message>
    <message>
        <source>Take away a condition or search for something shorter.</source>
        <translation>Eine Bedingung entfernen oder den Suchtext kürzen.</translation>
    </message>
    <message>
        <source>Clear filter</source>
        <translation>Filter zurücksetzen</translation>
    </message>
    <message>
        <source>{types}: none recorded yet</source>
        <translation>{types}: noch nichts erfasst</translation>
    </message>
    <message>
        <source>Import a sheet…</source>
        <translation>Tabelle importieren…</translation>
    </message>
    <message>
        <source>New: {type}</source>
        <translation>Neu: {type}</translation>
    </message>
    <message>
        <source>The authorities whose channels are recorded here.</source>
        <translation>Die Behörden, deren Kanäle hier erfasst sind.</translation>
    </message>
    <message>
        <source>The networks and services that channels are on.</source>
        <translation>Die Netzwerke und Dienste, auf denen Kanäle betrieben werden.</translation>
    </message>
    <message>
        <source>Every account and every page of your authorities, with status, duties and access.</source>
        <translation>Alle Konten und Auftritte der Behörden mit Status, Pflichten und Zugängen.</translation>
    </message>
    <message>
        <source>The people who look after channels, and how to reach them.</source>
        <translation>Wer Kanäle betreut und wie die Personen erreichbar sind.</translation>
    </message>
    <message>
        <source>Who is responsible for which channel, and who stands in.</source>
        <translation>Wer für welchen Kanal zuständig ist und wer vertritt.</translation>
    </message>
    <message>
        <source>When somebody is away, so that gaps are seen in time.</source>
        <translation>Wer wann abwesend ist, damit Lücken rechtzeitig auffallen.</translation>
    </message>
    <message>
        <source>What is missing to run channels well: staff, budget, technology.</source>
        <translation>Was für den Betrieb der Kanäle fehlt: Personal, Budget, Technik.</translation>
    </message>
    <message>
        <source>The situations you prepare for.</source>
        <translation>Die Lagen, für die Kanäle vorbereitet werden.</translation>
    </message>
    <message>
        <source>What each channel does in a crisis, and in which order.</source>
        <translation>Welche Rolle jeder Kanal in der Krise hat und in welcher Reihenfolge.</translation>
    </message>
    <message>
        <source>Followers and other figures of channels, day by day.</source>
        <translation>Follower und andere Zahlen der Kanäle, jeweils mit Datum.</translation>
    </message>
    <message>
        <source>What was decided about channels and platforms, and why.</source>
        <translation>Was zu Kanälen und Plattformen entschieden wurde und warum.</translation>
    </message>
    <message>
        <source>Regular checks whether a platform still suits you.</source>
        <translation>Regelmäßige Prüfungen, ob eine Plattform noch geeignet ist.</translation>
    </message>
    <message>
        <source>What was done in a crisis or a drill, minute by minute.</source>
        <translation>Was in einer Krise oder Übung getan wurde, Minute für Minute.</translation>
    </message>
</context>
<context>
    <name>Export</name>
    <message>
        <source>Export this view</source>
        <translation>Ansicht exportieren</translation>
    </message>
    <message>
        <source>Excel workbook (*.xlsx)</source>
        <translation>Excel-Arbeitsmappe (*.xlsx)</translation>
    </message>
    <message>
        <source>CSV file (*.csv)</source>
        <translation>CSV-Datei (*.csv)</translation>
    </message>
    <message>
        <source>{n} row written to {file}.|{n} rows written to {file}.</source>
        <translation>{n} Zeile in „{file}“ exportiert.|{n} Zeilen in „{file}“ exportiert.</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation>Speichern unter…</translation>
    </message>
    <message>
        <source>Do not save</source>
        <translation>Nicht speichern</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>{problems}</source>
        <translation>{problems}</translation>
    </message>
    <message>
        <source>and {n} more|and {n} more</source>
        <translation>und {n} weiterer|und {n} weitere</translation>
    </message>
</context>
<context>
    <name>FieldEditor</name>
    <message>
        <source>{label}, required</source>
        <translation>{label}, Pflichtfeld</translation>
    </message>
</context>
<context>
    <name>Files</name>
    <message>
        <source>Inventories (*.db *.kanalinventar)</source>
        <translation>Inventare (*.db *.kanalinventar)</translation>
    </message>
    <message>
        <source>Excel workbooks (*.xlsx)</source>
        <translation>Excel-Arbeitsmappen (*.xlsx)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
    <message>
        <source>New inventory</source>
        <translation>Neues Inventar</translation>
    </message>
    <message>
        <source>Inventory</source>
        <translation>Kanalinventar</translation>
    </message>
    <message>
        <source>Open inventory</source>
        <translation>Inventar öffnen</translation>
    </message>
    <message>
        <source>Export the whole workbook</source>
        <translation>Gesamtes Inventar exportieren</translation>
    </message>
    <message>
        <source>Whole inventory</source>
        <translation>Gesamtes Inventar</translation>
    </message>
    <message>
        <source>Back up</source>
        <translation>Inventar sichern</translation>
    </message>
    <message>
        <source>Backup of {name}</source>
        <translation>Sicherung {name}</translation>
    </message>
    <message>
        <source>Choose the backup to restore</source>
        <translation>Sicherung zum Wiederherstellen wählen</translation>
    </message>
    <message>
        <source>Exported to {file}</source>
        <translation>Exportiert: {file}</translation>
    </message>
    <message>
        <source>Backing up to {file}</source>
        <translation>Sicherung in „{file}“ läuft</translation>
    </message>
    <message>
        <source>Backed up and verified: {file}</source>
        <translation>Gesichert und geprüft: {file}</translation>
    </message>
    <message>
        <source>Show folder</source>
        <translation>Ordner anzeigen</translation>
    </message>
    <message>
        <source>“{file}” exists already. Open it, or choose another name for a new inventory.</source>
        <translation>„{file}“ gibt es bereits. Diese Datei öffnen oder für das neue Inventar einen anderen Namen wählen.</translation>
    </message>
    <message>
        <source>Replace everything in “{name}” by the backup “{file}”? The present state is kept beside it as a backup.</source>
        <translation>Den gesamten Inhalt von „{name}“ durch die Sicherung „{file}“ ersetzen? Der jetzige Stand bleibt daneben als Sicherung erhalten.</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>Ersetzen</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Behalten</translation>
    </message>
    <message>
        <source>None yet</source>
        <translation>Noch keine</translation>
    </message>
</context>
<context>
    <name>FilterBar</name>
    <message>
        <source>{column}: all</source>
        <translation>{column}: alle</translation>
    </message>
    <message>
        <source>{column}: {value}</source>
        <translation>{column}: {value}</translation>
    </message>
    <message>
        <source>{column}: {count} of {total}</source>
        <translation>{column}: {count} von {total}</translation>
    </message>
    <message>
        <source>Search in the list</source>
        <translation>In der Liste suchen</translation>
    </message>
    <message>
        <source>Values of {column}</source>
        <translation>Werte von {column}</translation>
    </message>
    <message>
        <source>Comparison of {column}</source>
        <translation>Vergleich für {column}</translation>
    </message>
    <message>
        <source>Remove the condition on {column}</source>
        <translation>Bedingung für {column} entfernen</translation>
    </message>
    <message>
        <source>Search in all columns ({key})</source>
        <translation>In allen Spalten suchen ({key})</translation>
    </message>
    <message>
        <source>Search in all columns</source>
        <translation>In allen Spalten suchen</translation>
    </message>
    <message>
        <source>Condition</source>
        <translation>Bedingung</translation>
    </message>
    <message>
        <source>Add a condition on any column</source>
        <translation>Bedingung für eine beliebige Spalte hinzufügen</translation>
    </message>
    <message>
        <source>Clear filter</source>
        <translation>Filter zurücksetzen</translation>
    </message>
    <message>
        <source>From linked records</source>
        <translation>Aus Verknüpfungen</translation>
    </message>
</context>
<context>
    <name>History</name>
    <message>
        <source>When</source>
        <translation>Wann</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Was</translation>
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
        <source>Who</source>
        <translation>Wer</translation>
    </message>
    <message>
        <source>added</source>
        <translation>hinzugefügt</translation>
    </message>
    <message>
        <source>deleted</source>
        <translation>gelöscht</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Verlauf</translation>
    </message>
</context>
<context>
    <name>Import</name>
    <message>
        <source>new</source>
        <translation>neu</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>geändert</translation>
    </message>
    <message>
        <source>changed on both sides</source>
        <translation>auf beiden Seiten geändert</translation>
    </message>
    <message>
        <source>rejected</source>
        <translation>abgelehnt</translation>
    </message>
    <message>
        <source>note</source>
        <translation>Hinweis</translation>
    </message>
    <message>
        <source>unchanged</source>
        <translation>unverändert</translation>
    </message>
    <message>
        <source>changed twice: stays</source>
        <translation>beide geändert: bleibt</translation>
    </message>
    <message>
        <source>changed twice: taken</source>
        <translation>beide geändert: übernommen</translation>
    </message>
    <message>
        <source>Sheet</source>
        <translation>Blatt</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>Zeile</translation>
    </message>
    <message>
        <source>What happens</source>
        <translation>Vorgang</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>Datensatz</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Feld oder Zelle</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Vorher</translation>
    </message>
    <message>
        <source>After, or reason</source>
        <translation>Nachher oder Grund</translation>
    </message>
    <message>
        <source>{type}: {title}</source>
        <translation>{type}: {title}</translation>
    </message>
    <message>
        <source>{before} → {after}</source>
        <translation>{before} → {after}</translation>
    </message>
    <message>
        <source>here “{before}”, in the sheet “{after}”</source>
        <translation>hier „{before}“, in der Tabelle „{after}“</translation>
    </message>
    <message>
        <source>{record} – {what}</source>
        <translation>{record} – {what}</translation>
    </message>
    <message>
        <source>{label}: {value}</source>
        <translation>{label}: {value}</translation>
    </message>
    <message>
        <source>Heading</source>
        <translation>Überschrift</translation>
    </message>
    <message>
        <source>Examples</source>
        <translation>Beispiele</translation>
    </message>
    <message>
        <source>Is taken for</source>
        <translation>Wird übernommen als</translation>
    </message>
    <message>
        <source>How sure</source>
        <translation>Wie sicher</translation>
    </message>
    <message>
        <source>– leave out –</source>
        <translation>– nicht übernehmen –</translation>
    </message>
    <message>
        <source>Record number of this program</source>
        <translation>Datensatz-Kennung dieses Programms</translation>
    </message>
    <message>
        <source>– left out: looks like passwords –</source>
        <translation>– entfällt: sieht nach Passwörtern aus –</translation>
    </message>
    <message>
        <source>not recognised</source>
        <translation>nicht erkannt</translation>
    </message>
    <message>
        <source>known</source>
        <translation>bekannt</translation>
    </message>
    <message>
        <source>similar</source>
        <translation>ähnlich</translation>
    </message>
    <message>
        <source>from the contents</source>
        <translation>aus dem Inhalt</translation>
    </message>
    <message>
        <source>chosen by you</source>
        <translation>von Ihnen gewählt</translation>
    </message>
    <message>
        <source>never taken in</source>
        <translation>wird nie übernommen</translation>
    </message>
    <message>
        <source>{known} of {n} column is taken in as {type}.|{known} of {n} columns are taken in as {type}.</source>
        <translation>{known} von {n} Spalte wird übernommen als: {type}.|{known} von {n} Spalten werden übernommen als: {type}.</translation>
    </message>
    <message>
        <source>As at the last import of such a table.</source>
        <translation>Wie beim letzten Import einer solchen Tabelle.</translation>
    </message>
    <message>
        <source>“{sheet}” has no column for {fields}. Take a column for it in the table, or say below what holds for all rows; otherwise no new records can be made.</source>
        <translation>In „{sheet}“ fehlt eine Spalte für {fields}. Oben eine Spalte zuordnen oder unten angeben, was für alle Zeilen gilt; sonst lassen sich keine neuen Datensätze anlegen.</translation>
    </message>
    <message>
        <source>No column gives this. Say what holds for every row of the sheet.</source>
        <translation>Keine Spalte enthält diese Angabe. Was gilt für alle Zeilen des Blattes?</translation>
    </message>
    <message>
        <source>No column gives this; it is the same for every row of the sheet.</source>
        <translation>Keine Spalte enthält diese Angabe; sie gilt für alle Zeilen des Blattes.</translation>
    </message>
    <message>
        <source>“{name}”</source>
        <translation>„{name}“</translation>
    </message>
    <message>
        <source>{first} and {last}</source>
        <translation>{first} und {last}</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>Sheets</source>
        <translation>Blätter</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Spalten</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>Vorschau</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>&amp;Next</source>
        <translation>&amp;Weiter</translation>
    </message>
    <message>
        <source>&amp;Import {n} change|&amp;Import {n} changes</source>
        <translation>{n} Änderung &amp;importieren|{n} Änderungen &amp;importieren</translation>
    </message>
    <message>
        <source>Nothing to import</source>
        <translation>Nichts zu importieren</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>This inventory is read-only, so nothing can be imported.</source>
        <translation>Dieses Inventar ist schreibgeschützt; deshalb lässt sich nichts importieren.</translation>
    </message>
    <message>
        <source>To be decided</source>
        <translation>Zu entscheiden</translation>
    </message>
    <message>
        <source>Decision</source>
        <translation>Entscheidung</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>Zeilen</translation>
    </message>
    <message>
        <source>{sheet}: {rows}</source>
        <translation>{sheet}: {rows}</translation>
    </message>
    <message>
        <source>{rows} and {n} more</source>
        <translation>{rows} und {n} weitere</translation>
    </message>
    <message>
        <source>{n} decision: as long as you choose nothing, what is proposed holds.|{n} decisions: as long as you choose nothing, what is proposed holds.</source>
        <translation>{n} Entscheidung: Solange Sie nichts wählen, gilt der Vorschlag.|{n} Entscheidungen: Solange Sie nichts wählen, gelten die Vorschläge.</translation>
    </message>
    <message>
        <source>Changed on both sides: &amp;take all from the sheet</source>
        <translation>Auf beiden Seiten geändert: alles aus der &amp;Tabelle übernehmen</translation>
    </message>
    <message>
        <source>Changed on both sides: &amp;keep all that is here</source>
        <translation>Auf beiden Seiten geändert: alles im Inventar &amp;behalten</translation>
    </message>
    <message>
        <source>Names: &amp;agree to all proposals</source>
        <translation>Namen: allen &amp;Vorschlägen zustimmen</translation>
    </message>
    <message>
        <source>Names: make &amp;new records for all</source>
        <translation>Namen: überall &amp;neue Datensätze anlegen</translation>
    </message>
    <message>
        <source>Working out what would change</source>
        <translation>Änderungen werden ermittelt</translation>
    </message>
    <message>
        <source>Importing {file}</source>
        <translation>„{file}“ wird importiert</translation>
    </message>
    <message>
        <source>Choose a file to import</source>
        <translation>Datei zum Importieren wählen</translation>
    </message>
    <message>
        <source>Sheets (*.xlsx *.xlsm *.csv *.tsv *.txt)</source>
        <translation>Tabellen (*.xlsx *.xlsm *.csv *.tsv *.txt)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
    <message>
        <source>{name} – in {folder}</source>
        <translation>{name} – in {folder}</translation>
    </message>
    <message>
        <source>choose, or enter a new name</source>
        <translation>wählen oder neuen Namen eingeben</translation>
    </message>
    <message>
        <source>choose</source>
        <translation>wählen</translation>
    </message>
    <message>
        <source>{field}:</source>
        <translation>{field}:</translation>
    </message>
    <message>
        <source>Row {row}, headings</source>
        <translation>Zeile {row}, Überschriften</translation>
    </message>
    <message>
        <source>Row {row}</source>
        <translation>Zeile {row}</translation>
    </message>
    <message>
        <source>Row {row}, not taken in</source>
        <translation>Zeile {row}, wird nicht übernommen</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>{kind}  {n}</source>
        <translation>{kind}  {n}</translation>
    </message>
    <message>
        <source>{n} sheet|{n} sheets</source>
        <translation>{n} Blatt|{n} Blätter</translation>
    </message>
    <message>
        <source>{n} left out</source>
        <translation>{n} nicht übernommen</translation>
    </message>
    <message>
        <source>{known} of {n} column recognised|{known} of {n} columns recognised</source>
        <translation>{known} von {n} Spalte erkannt|{known} von {n} Spalten erkannt</translation>
    </message>
    <message>
        <source>{n} of them not for certain</source>
        <translation>{n} davon nicht sicher</translation>
    </message>
    <message>
        <source>as at the last import</source>
        <translation>wie beim letzten Import</translation>
    </message>
    <message>
        <source>[clear]</source>
        <translation>[leeren]</translation>
    </message>
    <message>
        <source>A blank cell leaves a value as it is; “{word}” in a cell clears it.</source>
        <translation>Eine leere Zelle lässt den Wert, wie er ist; „{word}“ löscht ihn.</translation>
    </message>
    <message>
        <source>Every blank cell of a column that is taken in clears the value here.</source>
        <translation>Jede leere Zelle einer übernommenen Spalte löscht den Wert im Inventar.</translation>
    </message>
    <message>
        <source>Save rejected rows</source>
        <translation>Abgelehnte Zeilen speichern</translation>
    </message>
    <message>
        <source>{name} – rejected</source>
        <translation>{name} – abgelehnt</translation>
    </message>
    <message>
        <source>Excel workbooks (*.xlsx)</source>
        <translation>Excel-Arbeitsmappen (*.xlsx)</translation>
    </message>
    <message>
        <source>Rejected rows saved in {file}.</source>
        <translation>Abgelehnte Zeilen in „{file}“ gespeichert.</translation>
    </message>
    <message>
        <source>{n} change taken in|{n} changes taken in</source>
        <translation>{n} Änderung übernommen|{n} Änderungen übernommen</translation>
    </message>
    <message>
        <source>The import was undone. Everything is as it was before.</source>
        <translation>Der Import ist rückgängig gemacht. Alles ist wie zuvor.</translation>
    </message>
    <message>
        <source>From {file}. It is saved, and is one step to undo.</source>
        <translation>Aus „{file}“, gespeichert und in einem Schritt rückgängig zu machen.</translation>
    </message>
    <message>
        <source>{n} row was rejected. Save it with the reason beside it, correct it, and import that file.|{n} rows were rejected. Save them with the reasons beside them, correct them, and import that file.</source>
        <translation>{n} Zeile wurde abgelehnt. Sie lässt sich mit dem Grund daneben speichern, berichtigen und erneut importieren.|{n} Zeilen wurden abgelehnt. Sie lassen sich mit den Gründen daneben speichern, berichtigen und erneut importieren.</translation>
    </message>
    <message>
        <source>Record type</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Neu</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Geändert</translation>
    </message>
    <message>
        <source>Deleted</source>
        <translation>Gelöscht</translation>
    </message>
    <message>
        <source>&amp;Show new records</source>
        <translation>&amp;Neue Datensätze zeigen</translation>
    </message>
    <message>
        <source>&amp;Show changed records</source>
        <translation>Geänderte Date&amp;nsätze zeigen</translation>
    </message>
    <message>
        <source>recognised: {type}</source>
        <translation>erkannt: {type}</translation>
    </message>
    <message>
        <source>{type}, {known} of {n} column|{type}, {known} of {n} columns</source>
        <translation>{type}, {known} von {n} Spalte|{type}, {known} von {n} Spalten</translation>
    </message>
    <message>
        <source>hidden in the file</source>
        <translation>in der Datei ausgeblendet</translation>
    </message>
    <message>
        <source>no rows</source>
        <translation>keine Zeilen</translation>
    </message>
    <message>
        <source>Nothing to do here if the sheets and the row with the headings are right.</source>
        <translation>Hier ist nichts zu tun, wenn die Blätter und die Zeile mit den Überschriften stimmen.</translation>
    </message>
    <message>
        <source>Row {row} holds the headings. What stands above is not taken in.</source>
        <translation>Zeile {row} enthält die Überschriften. Was darüber steht, wird nicht übernommen.</translation>
    </message>
    <message>
        <source>Rows {first} to {row} hold the headings. What stands above is not taken in.</source>
        <translation>Die Zeilen {first} bis {row} enthalten die Überschriften. Was darüber steht, wird nicht übernommen.</translation>
    </message>
    <message>
        <source>In the file the headings stand below one another; here the table is shown turned round.</source>
        <translation>In der Datei stehen die Überschriften untereinander; hier ist die Tabelle gedreht.</translation>
    </message>
    <message>
        <source>This sheet has no headings; its columns are recognised by what they contain.</source>
        <translation>Dieses Blatt hat keine Überschriften; die Spalten werden an ihrem Inhalt erkannt.</translation>
    </message>
    <message>
        <source>This sheet holds nothing.</source>
        <translation>Dieses Blatt ist leer.</translation>
    </message>
    <message>
        <source>No headings were found. Click the number of the row that holds them.</source>
        <translation>Es wurden keine Überschriften gefunden. Auf die Nummer der Zeile klicken, in der sie stehen.</translation>
    </message>
    <message>
        <source>“{sheet}” was not recognised and is left out. To take it in, choose what it holds and click the number of the row with the headings; otherwise go on.</source>
        <translation>„{sheet}“ wurde nicht erkannt und wird nicht übernommen. Zum Übernehmen den Inhalt wählen und auf die Nummer der Zeile mit den Überschriften klicken, sonst einfach weitergehen.</translation>
    </message>
    <message>
        <source>No sheet was recognised. Choose what this one holds, and click the number of the row with the headings.</source>
        <translation>Kein Blatt wurde erkannt. Wählen, was dieses enthält, und auf die Nummer der Zeile mit den Überschriften klicken.</translation>
    </message>
    <message>
        <source>No sheet is ticked. Tick one to go on.</source>
        <translation>Kein Blatt hat einen Haken. Zum Fortfahren eines anhaken.</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Import</translation>
    </message>
    <message>
        <source>Import of {file}</source>
        <translation>Import von {file}</translation>
    </message>
    <message>
        <source>{n} change imported from {file}.|{n} changes imported from {file}.</source>
        <translation>{n} Änderung aus „{file}“ importiert.|{n} Änderungen aus „{file}“ importiert.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Clipboard</source>
        <translation>Zwischenablage</translation>
    </message>
    <message>
        <source>The clipboard holds no table. Copy the cells in Excel, then try again.</source>
        <translation>In der Zwischenablage ist keine Tabelle. Die Zellen in Excel kopieren und es noch einmal versuchen.</translation>
    </message>
    <message>
        <source>Values were changed here meanwhile, and nothing was imported. The preview shows the present state; check it and import again.</source>
        <translation>Inzwischen wurden hier Werte geändert, und es wurde nichts importiert. Die Vorschau zeigt den jetzigen Stand: bitte prüfen und erneut importieren.</translation>
    </message>
    <message>
        <source>The import is being saved; this cannot be stopped any more.</source>
        <translation>Der Import wird gerade gespeichert und lässt sich nicht mehr abbrechen.</translation>
    </message>
</context>
<context>
    <name>Journal</name>
    <message>
        <source>{n} change|{n} changes</source>
        <translation>{n} Änderung|{n} Änderungen</translation>
    </message>
    <message>
        <source>{shown} of {total} changes</source>
        <translation>{shown} von {total} Änderungen</translation>
    </message>
    <message>
        <source>{who}, {when}</source>
        <translation>{who}, {when}</translation>
    </message>
    <message>
        <source>Choose a change to see its fields before and after.</source>
        <translation>Änderung wählen, um die Felder vorher und nachher zu sehen.</translation>
    </message>
    <message>
        <source>Nothing has been changed yet. Every change will stand here.</source>
        <translation>Noch keine Änderungen. Jede Änderung erscheint hier.</translation>
    </message>
    <message>
        <source>{title} – added</source>
        <translation>{title} – hinzugefügt</translation>
    </message>
    <message>
        <source>{title} – deleted</source>
        <translation>{title} – gelöscht</translation>
    </message>
    <message>
        <source>and {n} more record|and {n} more records</source>
        <translation>und {n} weiterer Datensatz|und {n} weitere Datensätze</translation>
    </message>
    <message>
        <source>Reading the journal</source>
        <translation>Verlauf wird gelesen</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Wann</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Wer</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>Records</source>
        <translation>Datensätze</translation>
    </message>
</context>
<context>
    <name>Keyboard</name>
    <message>
        <source>In tables</source>
        <translation>In Tabellen</translation>
    </message>
    <message>
        <source>Edit the cell, save it</source>
        <translation>Zelle bearbeiten, speichern</translation>
    </message>
    <message>
        <source>Leave the cell as it was</source>
        <translation>Zelle unverändert verlassen</translation>
    </message>
    <message>
        <source>Select several rows</source>
        <translation>Mehrere Zeilen auswählen</translation>
    </message>
    <message>
        <source>Select everything</source>
        <translation>Alles auswählen</translation>
    </message>
    <message>
        <source>First and last row</source>
        <translation>Erste und letzte Zeile</translation>
    </message>
    <message>
        <source>To the next part of the window</source>
        <translation>Zum nächsten Bereich des Fensters</translation>
    </message>
</context>
<context>
    <name>LinkedRecords</name>
    <message>
        <source>Add</source>
        <translation>Hinzufügen</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Show on its page</source>
        <translation>Auf eigener Seite anzeigen</translation>
    </message>
    <message>
        <source>None recorded yet.</source>
        <translation>Noch nichts erfasst.</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>{page} – {database} – Channel Inventory</source>
        <translation>{page} – {database} – Kanalinventar</translation>
    </message>
    <message>
        <source>Read-only: {holder} has this inventory open. You can look, filter and export.</source>
        <translation>Schreibgeschützt: Das Inventar wird von anderer Stelle bearbeitet ({holder}). Ansehen, Filtern und Exportieren sind möglich.</translation>
    </message>
    <message>
        <source>Read-only: another program has this inventory open. You can look, filter and export.</source>
        <translation>Schreibgeschützt: Das Inventar wird von anderer Stelle bearbeitet. Ansehen, Filtern und Exportieren sind möglich.</translation>
    </message>
    <message>
        <source>Read-only: this inventory cannot be written. You can look, filter and export.</source>
        <translation>Schreibgeschützt: Dieses Inventar lässt sich nicht ändern. Ansehen, Filtern und Exportieren sind möglich.</translation>
    </message>
</context>
<context>
    <name>Message</name>
    <message>
        <source>Channel Inventory</source>
        <translation>Kanalinventar</translation>
    </message>
</context>
<context>
    <name>Navigation</name>
    <message>
        <source>More</source>
        <translation>Weitere</translation>
    </message>
    <message>
        <source>Show icons only</source>
        <translation>Nur Symbole anzeigen</translation>
    </message>
    <message>
        <source>Show icons and words</source>
        <translation>Symbole und Text anzeigen</translation>
    </message>
</context>
<context>
    <name>NewRecord</name>
    <message>
        <source>New: {type}</source>
        <translation>Neu: {type}</translation>
    </message>
    <message>
        <source>Create</source>
        <translation>Anlegen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>{n} field needs to be filled in or corrected.|{n} fields need to be filled in or corrected.</source>
        <translation>{n} Feld ist noch auszufüllen oder zu berichtigen.|{n} Felder sind noch auszufüllen oder zu berichtigen.</translation>
    </message>
    <message>
        <source>Nothing has been created yet. Discard what you have filled in?</source>
        <translation>Es ist noch nichts angelegt. Eingaben verwerfen?</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Verwerfen</translation>
    </message>
    <message>
        <source>Back to the form</source>
        <translation>Zurück zum Formular</translation>
    </message>
</context>
<context>
    <name>Notices</name>
    <message>
        <source>Notices</source>
        <translation>Hinweise</translation>
    </message>
    <message>
        <source>{n} notice|{n} notices</source>
        <translation>{n} Hinweis|{n} Hinweise</translation>
    </message>
    <message>
        <source>Show what is to be known of this inventory</source>
        <translation>Zeigen, was zu diesem Inventar zu wissen ist</translation>
    </message>
    <message>
        <source>Put away</source>
        <translation>Ausblenden</translation>
    </message>
</context>
<context>
    <name>Page</name>
    <message>
        <source>Channels</source>
        <translation>Kanäle</translation>
    </message>
    <message>
        <source>Editors</source>
        <translation>Redaktion</translation>
    </message>
    <message>
        <source>Resources</source>
        <translation>Ressourcen</translation>
    </message>
    <message>
        <source>Crisis roles</source>
        <translation>Krisenrollen</translation>
    </message>
    <message>
        <source>Decisions</source>
        <translation>Entscheidungen</translation>
    </message>
    <message>
        <source>Reference data</source>
        <translation>Stammdaten</translation>
    </message>
    <message>
        <source>Journal</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>Assignments</source>
        <translation>Zuständigkeiten</translation>
    </message>
    <message>
        <source>Absences</source>
        <translation>Abwesenheiten</translation>
    </message>
    <message>
        <source>Measurements</source>
        <translation>Messwerte</translation>
    </message>
    <message>
        <source>Reviews</source>
        <translation>Eignungsprüfungen</translation>
    </message>
    <message>
        <source>Situation log</source>
        <translation>Lageprotokoll</translation>
    </message>
</context>
<context>
    <name>Policies</name>
    <message>
        <source>Set by your IT department</source>
        <translation>Von der IT vorgegeben</translation>
    </message>
    <message>
        <source>The policy “{name}” is ignored ({value}). Please tell your IT department.</source>
        <translation>Die Richtlinie „{name}“ wird nicht beachtet ({value}). Bitte die IT informieren.</translation>
    </message>
    <message>
        <source>switched on</source>
        <translation>eingeschaltet</translation>
    </message>
    <message>
        <source>switched off</source>
        <translation>ausgeschaltet</translation>
    </message>
    <message>
        <source>at most {n}</source>
        <translation>höchstens {n}</translation>
    </message>
    <message>
        <source>at most {n} MB</source>
        <translation>höchstens {n} MB</translation>
    </message>
    <message>
        <source>at most {n} second|at most {n} seconds</source>
        <translation>höchstens {n} Sekunde|höchstens {n} Sekunden</translation>
    </message>
    <message>
        <source>Inventory at the start</source>
        <translation>Inventar beim Start</translation>
    </message>
    <message>
        <source>Example inventory</source>
        <translation>Beispielinventar</translation>
    </message>
    <message>
        <source>Import: size of a file</source>
        <translation>Import: Größe einer Datei</translation>
    </message>
    <message>
        <source>Import: size when unpacked</source>
        <translation>Import: Größe entpackt</translation>
    </message>
    <message>
        <source>Import: rows of a sheet</source>
        <translation>Import: Zeilen je Blatt</translation>
    </message>
    <message>
        <source>Import: columns of a sheet</source>
        <translation>Import: Spalten je Blatt</translation>
    </message>
    <message>
        <source>Import: time for a file</source>
        <translation>Import: Zeit je Datei</translation>
    </message>
    <message>
        <source>Import: memory</source>
        <translation>Import: Arbeitsspeicher</translation>
    </message>
</context>
<context>
    <name>Preferences</name>
    <message>
        <source>Set by your IT department, so it cannot be changed here.</source>
        <translation>Von der IT vorgegeben, hier nicht änderbar.</translation>
    </message>
</context>
<context>
    <name>RecordForm</name>
    <message>
        <source>{label} (required)</source>
        <translation>{label} (Pflicht)</translation>
    </message>
    <message>
        <source>{filled} of {n} filled</source>
        <translation>{filled} von {n} ausgefüllt</translation>
    </message>
</context>
<context>
    <name>RecordPage</name>
    <message>
        <source>Edit cell</source>
        <translation>Zelle bearbeiten</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>Duplizieren</translation>
    </message>
    <message>
        <source>Edit selection together…</source>
        <translation>Auswahl gemeinsam bearbeiten…</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Copy rows</source>
        <translation>Zeilen kopieren</translation>
    </message>
    <message>
        <source>Copy cell</source>
        <translation>Zelle kopieren</translation>
    </message>
    <message>
        <source>Paste into cells</source>
        <translation>In Zellen einfügen</translation>
    </message>
    <message>
        <source>Open address</source>
        <translation>Adresse öffnen</translation>
    </message>
    <message>
        <source>{shown} of {total}</source>
        <translation>{shown} von {total}</translation>
    </message>
    <message>
        <source>{shown} of {total} · {selected} selected</source>
        <translation>{shown} von {total} · {selected} ausgewählt</translation>
    </message>
    <message>
        <source>New: {type}</source>
        <translation>Neu: {type}</translation>
    </message>
    <message>
        <source>{type}: an entry in the form cannot be saved yet. Correct it, or discard it.</source>
        <translation>{type}: Eine Eingabe im Formular lässt sich noch nicht speichern. Berichtigen oder verwerfen.</translation>
    </message>
    <message>
        <source>The filter was cleared so that the record is seen.</source>
        <translation>Der Filter wurde zurückgesetzt, damit der Datensatz sichtbar ist.</translation>
    </message>
    <message>
        <source>Discard and close</source>
        <translation>Verwerfen und schließen</translation>
    </message>
    <message>
        <source>Back to the form</source>
        <translation>Zurück zum Formular</translation>
    </message>
    <message>
        <source>“{column}” is worked out from linked records; change it in the tabs of the details.</source>
        <translation>„{column}“ wird aus verknüpften Datensätzen ermittelt; ändern in den Reitern der Details.</translation>
    </message>
    <message>
        <source>Choose columns</source>
        <translation>Spalten wählen</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Details</translation>
    </message>
    <message>
        <source>Show the details or fold them away (F8)</source>
        <translation>Details ein- oder ausblenden (F8)</translation>
    </message>
</context>
<context>
    <name>ReferenceEditor</name>
    <message>
        <source>Show this record (Ctrl+Enter)</source>
        <translation>Diesen Datensatz anzeigen (Strg+Eingabe)</translation>
    </message>
    <message>
        <source>Create “{text}”…</source>
        <translation>„{text}“ anlegen…</translation>
    </message>
    <message>
        <source>Create a new one…</source>
        <translation>Neu anlegen…</translation>
    </message>
    <message>
        <source>{n} more – type to narrow down|{n} more – type to narrow down</source>
        <translation>{n} weiterer – zum Eingrenzen tippen|{n} weitere – zum Eingrenzen tippen</translation>
    </message>
</context>
<context>
    <name>Save</name>
    <message>
        <source>“{file}” exists already. Replace it?</source>
        <translation>„{file}“ gibt es bereits. Diese Datei ersetzen?</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>Ersetzen</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Behalten</translation>
    </message>
</context>
<context>
    <name>StartDialog</name>
    <message>
        <source>Your IT department has set that this inventory opens at the start. If it stays out of reach, please ask there; until then you can open another one.</source>
        <translation>Die IT hat vorgegeben, dass dieses Inventar beim Start geöffnet wird. Bleibt es unerreichbar, bitte dort nachfragen; bis dahin lässt sich ein anderes öffnen.</translation>
    </message>
</context>
<context>
    <name>Status</name>
    <message>
        <source>Saved {time}</source>
        <translation>Gespeichert {time}</translation>
    </message>
    <message>
        <source>Undo: {what}</source>
        <translation>Rückgängig: {what}</translation>
    </message>
    <message>
        <source>Everything is saved</source>
        <translation>Alles gespeichert</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>{n} organisation|{n} organisations</source>
        <translation>{n} Behörde|{n} Behörden</translation>
    </message>
    <message>
        <source>{n} channel|{n} channels</source>
        <translation>{n} Kanal|{n} Kanäle</translation>
    </message>
    <message>
        <source>read-only</source>
        <translation>schreibgeschützt</translation>
    </message>
</context>
<context>
    <name>Table</name>
    <message>
        <source>{column}: {value}</source>
        <translation>{column}: {value}</translation>
    </message>
    <message>
        <source>{column}: empty</source>
        <translation>{column}: leer</translation>
    </message>
</context>
<context>
    <name>TextEditor</name>
    <message>
        <source>Open in the browser (Ctrl+Enter)</source>
        <translation>Im Browser öffnen (Strg+Eingabe)</translation>
    </message>
</context>
<context>
    <name>Views</name>
    <message>
        <source>Standard</source>
        <translation>Standard</translation>
    </message>
    <message>
        <source>View: {name}</source>
        <translation>Ansicht: {name}</translation>
    </message>
    <message>
        <source>View: {name} (changed)</source>
        <translation>Ansicht: {name} (geändert)</translation>
    </message>
    <message>
        <source>Choose or save a view: columns, order and filter under a name</source>
        <translation>Ansicht wählen oder speichern: Spalten, Sortierung und Filter unter einem Namen</translation>
    </message>
    <message>
        <source>Save present view…</source>
        <translation>Jetzige Ansicht speichern…</translation>
    </message>
    <message>
        <source>Save view</source>
        <translation>Ansicht speichern</translation>
    </message>
    <message>
        <source>Name of the view (columns, order and filter are kept):</source>
        <translation>Name der Ansicht (Spalten, Sortierung und Filter bleiben erhalten):</translation>
    </message>
    <message>
        <source>Save changes in “{name}”</source>
        <translation>Änderungen in „{name}“ speichern</translation>
    </message>
    <message>
        <source>Discard changes in “{name}”</source>
        <translation>Änderungen in „{name}“ verwerfen</translation>
    </message>
    <message>
        <source>Remove “{name}”</source>
        <translation>„{name}“ entfernen</translation>
    </message>
    <message>
        <source>View “{name}” saved.</source>
        <translation>Ansicht „{name}“ gespeichert.</translation>
    </message>
</context>
</TS>
