<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de_DE" sourcelanguage="en">
<context>
    <name>Argparse</name>
    <message>
        <source>unrecognized arguments: %s</source>
        <translation>unbekannte Angaben: %s</translation>
    </message>
    <message>
        <source>expected one argument</source>
        <translation>ein Wert wird erwartet</translation>
    </message>
    <message>
        <source>usage: </source>
        <translation>Aufruf: </translation>
    </message>
    <message>
        <source>positional arguments</source>
        <translation>Angaben</translation>
    </message>
    <message>
        <source>options</source>
        <translation>Optionen</translation>
    </message>
    <message>
        <source>show this help message and exit</source>
        <translation>diese Hilfe anzeigen</translation>
    </message>
    <message>
        <source>%(prog)s: error: %(message)s
</source>
        <translation>%(prog)s: Fehler: %(message)s
</translation>
    </message>
    <message>
        <source>argument %(argument_name)s: %(message)s</source>
        <translation>Angabe %(argument_name)s: %(message)s</translation>
    </message>
    <message>
        <source>the following arguments are required: %s</source>
        <translation>es fehlt: %s</translation>
    </message>
    <message>
        <source>invalid choice: %(value)r (choose from %(choices)s)</source>
        <translation>%(value)r ist nicht möglich (zur Wahl stehen %(choices)s)</translation>
    </message>
    <message>
        <source>ignored explicit argument %r</source>
        <translation>der Wert %r ist hier nicht vorgesehen</translation>
    </message>
</context>
<context>
    <name>CommandLine</name>
    <message>
        <source>“{file}” cannot be used ({reason}). Check path and access.</source>
        <translation>„{file}“ kann nicht verwendet werden ({reason}). Pfad und Zugriffsrechte prüfen.</translation>
    </message>
    <message>
        <source>The output cannot be written ({reason}).</source>
        <translation>Die Ausgabe kann nicht geschrieben werden ({reason}).</translation>
    </message>
    <message>
        <source>Something unexpected went wrong ({reason}). Details are in “{log}”; please send that file.</source>
        <translation>Ein unerwarteter Fehler ist aufgetreten ({reason}). Einzelheiten stehen in „{log}“; bitte diese Datei einsenden.</translation>
    </message>
    <message>
        <source>Stopped; nothing was changed.</source>
        <translation>Abgebrochen; es wurde nichts geändert.</translation>
    </message>
    <message>
        <source>The policy “{name}” is ignored ({value}). Please tell your IT department.</source>
        <translation>Die Richtlinie „{name}“ wird nicht beachtet ({value}). Bitte der IT melden.</translation>
    </message>
    <message>
        <source>The example inventory is switched off on this computer; ask your IT department.</source>
        <translation>Das Beispielinventar ist auf diesem Computer abgeschaltet; zuständig ist Ihre IT.</translation>
    </message>
    <message>
        <source>make a new inventory</source>
        <translation>ein neues Inventar anlegen</translation>
    </message>
    <message>
        <source>take in an Excel or CSV file</source>
        <translation>eine Excel- oder CSV-Datei importieren</translation>
    </message>
    <message>
        <source>write an Excel workbook or a CSV file</source>
        <translation>eine Excel-Arbeitsmappe oder CSV-Datei schreiben</translation>
    </message>
    <message>
        <source>say what is missing, overdue or at risk</source>
        <translation>anzeigen, was fehlt, überfällig oder gefährdet ist</translation>
    </message>
    <message>
        <source>write a verified copy of the inventory</source>
        <translation>eine geprüfte Sicherung des Inventars schreiben</translation>
    </message>
    <message>
        <source>take a copy back; what it replaces is kept</source>
        <translation>eine Sicherung wiederherstellen; der ersetzte Stand bleibt erhalten</translation>
    </message>
    <message>
        <source>show who changed what and when</source>
        <translation>anzeigen, wer wann was geändert hat</translation>
    </message>
    <message>
        <source>The channels of a public authority: who runs them, what holds them back, and what they do in a crisis. Without a command, the window opens.</source>
        <translation>Die Kanäle einer Behörde: wer sie betreut, welche Engpässe bestehen und welche Rolle sie in der Krise haben. Ohne Befehl öffnet sich das Fenster.</translation>
    </message>
    <message>
        <source>With a file in the place of a command, the window opens this inventory, or offers to import this workbook or CSV file.</source>
        <translation>Steht statt eines Befehls eine Datei, öffnet das Fenster dieses Inventar oder bietet den Import dieser Arbeitsmappe oder CSV-Datei an.</translation>
    </message>
    <message>
        <source>commands</source>
        <translation>Befehle</translation>
    </message>
    <message>
        <source>COMMAND</source>
        <translation>BEFEHL</translation>
    </message>
    <message>
        <source>FILE</source>
        <translation>DATEI</translation>
    </message>
    <message>
        <source>TYPE</source>
        <translation>ART</translation>
    </message>
    <message>
        <source>NAME</source>
        <translation>NAME</translation>
    </message>
    <message>
        <source>TEXT</source>
        <translation>TEXT</translation>
    </message>
    <message>
        <source>DATE</source>
        <translation>DATUM</translation>
    </message>
    <message>
        <source>FILE|URL</source>
        <translation>DATEI|URL</translation>
    </message>
    <message>
        <source>HEADER=FIELD</source>
        <translation>ÜBERSCHRIFT=FELD</translation>
    </message>
    <message>
        <source>“{text}” is neither a file nor a PostgreSQL URL</source>
        <translation>„{text}“ ist weder Datei noch PostgreSQL-URL</translation>
    </message>
    <message>
        <source>a file or a PostgreSQL URL; your own inventory if left out</source>
        <translation>eine Datei oder eine PostgreSQL-URL; ohne Angabe das eigene Inventar</translation>
    </message>
    <message>
        <source>the language of all texts</source>
        <translation>die Sprache aller Texte</translation>
    </message>
    <message>
        <source>show the version and exit</source>
        <translation>die Version anzeigen</translation>
    </message>
    <message>
        <source>test build</source>
        <translation>Testfassung</translation>
    </message>
    <message>
        <source>open the window on a fresh example inventory</source>
        <translation>das Fenster mit einem neuen Beispielinventar öffnen</translation>
    </message>
    <message>
        <source>fill it with the example inventory</source>
        <translation>mit dem Beispielinventar füllen</translation>
    </message>
    <message>
        <source>the .xlsx or .csv file to take in</source>
        <translation>die .xlsx- oder .csv-Datei für den Import</translation>
    </message>
    <message>
        <source>the .xlsx or .csv file to write</source>
        <translation>die .xlsx- oder .csv-Datei für den Export</translation>
    </message>
    <message>
        <source>the type of record, such as channel or editor</source>
        <translation>die Art der Datensätze, etwa channel oder editor</translation>
    </message>
    <message>
        <source>only this sheet of the workbook</source>
        <translation>nur dieses Blatt der Arbeitsmappe</translation>
    </message>
    <message>
        <source>take this column for that field; may be repeated</source>
        <translation>diese Spalte dem Feld zuordnen; mehrfach möglich</translation>
    </message>
    <message>
        <source>only say what would happen</source>
        <translation>nur anzeigen, was geschehen würde</translation>
    </message>
    <message>
        <source>where both sides changed: keep what is here, or take what is in the file</source>
        <translation>bei Änderungen auf beiden Seiten: keep behält den Stand hier, take übernimmt den aus der Datei</translation>
    </message>
    <message>
        <source>let blank cells clear the values that are here</source>
        <translation>leere Zellen löschen die vorhandenen Werte</translation>
    </message>
    <message>
        <source>write one JSON document</source>
        <translation>ein JSON-Dokument ausgeben</translation>
    </message>
    <message>
        <source>write rejected rows, with the reasons, to this workbook</source>
        <translation>abgelehnte Zeilen mit Ablehnungsgrund in diese Arbeitsmappe schreiben</translation>
    </message>
    <message>
        <source>only records in which these words occur</source>
        <translation>nur Datensätze, in denen diese Wörter vorkommen</translation>
    </message>
    <message>
        <source>only these fields, in this order</source>
        <translation>nur diese Felder, in dieser Reihenfolge</translation>
    </message>
    <message>
        <source>ORGANISATION</source>
        <translation>BEHÖRDE</translation>
    </message>
    <message>
        <source>only what is known of this organisation (name, short name or id), to be filled in there</source>
        <translation>nur was über diese Behörde erfasst ist (Name, Kurzname oder ID), zum Ausfüllen dort</translation>
    </message>
    <message>
        <source>the file to write; beside the inventory if left out</source>
        <translation>die Zieldatei; ohne Angabe neben dem Inventar</translation>
    </message>
    <message>
        <source>the copy to take back</source>
        <translation>die Sicherung, die wiederhergestellt wird</translation>
    </message>
    <message>
        <source>only from this day on</source>
        <translation>nur ab diesem Tag</translation>
    </message>
    <message>
        <source>{n} record written to {file}|{n} records written to {file}</source>
        <translation>{n} Datensatz exportiert: {file}|{n} Datensätze exportiert: {file}</translation>
    </message>
    <message>
        <source>There is no record type “{name}”. Possible: {names}.</source>
        <translation>Die Datensatzart „{name}“ gibt es nicht. Möglich sind: {names}.</translation>
    </message>
    <message>
        <source>{type} has no field “{name}”. Possible: {names}.</source>
        <translation>{type} hat kein Feld „{name}“. Möglich sind: {names}.</translation>
    </message>
    <message>
        <source>“{file}” ends neither in .xlsx nor in .csv.</source>
        <translation>„{file}“ endet weder auf .xlsx noch auf .csv.</translation>
    </message>
    <message>
        <source>A collection workbook has to end in .xlsx, not “{file}”.</source>
        <translation>Eine Sammelmappe muss auf .xlsx enden, nicht „{file}“.</translation>
    </message>
    <message>
        <source>--collect stands alone: it takes neither --record nor --filter nor --columns.</source>
        <translation>--collect steht allein: ohne --record, --filter und --columns.</translation>
    </message>
    <message>
        <source>Nothing is missing, overdue or at risk.</source>
        <translation>Nichts fehlt, nichts ist überfällig oder gefährdet.</translation>
    </message>
    <message>
        <source>{n} finding|{n} findings</source>
        <translation>{n} Befund|{n} Befunde</translation>
    </message>
    <message>
        <source>A new inventory was made: {place}</source>
        <translation>Neues Inventar angelegt: {place}</translation>
    </message>
    <message>
        <source>“{place}” is there already. Choose another place with --database.</source>
        <translation>„{place}“ gibt es bereits. Mit --database einen anderen Ort wählen.</translation>
    </message>
    <message>
        <source>There is no inventory at “{place}” yet. The command “init” makes one.</source>
        <translation>Unter „{place}“ gibt es noch kein Inventar. Der Befehl „init“ legt eines an.</translation>
    </message>
    <message>
        <source>The folder of “{place}” cannot be reached. Check the connection to the drive and your access.</source>
        <translation>Der Ordner von „{place}“ ist nicht erreichbar. Verbindung zum Laufwerk und Zugriffsrechte prüfen.</translation>
    </message>
    <message>
        <source>The inventory was copied to {file}</source>
        <translation>Inventar gesichert: {file}</translation>
    </message>
    <message>
        <source>The copy was taken back into {place}</source>
        <translation>Sicherung wiederhergestellt: {place}</translation>
    </message>
    <message>
        <source>What was there before is kept as {file}</source>
        <translation>Der vorherige Stand liegt in {file}</translation>
    </message>
    <message>
        <source>A copy can only be taken back into a file. Name one with --database; a team database is restored by its administrator.</source>
        <translation>Eine Sicherung lässt sich nur in eine Datei wiederherstellen. Diese mit --database angeben; eine Team-Datenbank stellt die zuständige IT wieder her.</translation>
    </message>
    <message>
        <source>{created} new, {changed} changed, {unchanged} unchanged, {conflicts} conflicting, {rejected} rejected</source>
        <translation>{created} neu, {changed} geändert, {unchanged} unverändert, {conflicts} im Konflikt, {rejected} abgelehnt</translation>
    </message>
    <message>
        <source>This was a trial, nothing was changed.</source>
        <translation>Probelauf, es wurde nichts geändert.</translation>
    </message>
    <message>
        <source>The rejected rows are in {file}</source>
        <translation>Abgelehnte Zeilen: {file}</translation>
    </message>
    <message>
        <source>The rejected rows are saved in a workbook that ends in .xlsx, not in “{file}”.</source>
        <translation>Die abgelehnten Zeilen kommen in eine Arbeitsmappe, die auf .xlsx endet, nicht in „{file}“.</translation>
    </message>
    <message>
        <source>“{file}” is the file that is taken in. Choose another one for the rejected rows.</source>
        <translation>„{file}“ ist die Datei, die importiert wird. Für die abgelehnten Zeilen eine andere wählen.</translation>
    </message>
    <message>
        <source>“{text}” is not of the form HEADER=FIELD.</source>
        <translation>„{text}“ hat nicht die Form ÜBERSCHRIFT=FELD.</translation>
    </message>
</context>
<context>
    <name>Example</name>
    <message>
        <source>Platforms and scenarios to start with added</source>
        <translation>Plattformen und Krisenlagen für den Anfang hinzugefügt</translation>
    </message>
    <message>
        <source>Example inventory added</source>
        <translation>Beispielinventar hinzugefügt</translation>
    </message>
</context>
<context>
    <name>Export</name>
    <message>
        <source>it has {n} characters, and a cell holds {limit}. Shorten it.</source>
        <translation>{n} Zeichen, eine Zelle fasst {limit}. Text kürzen.</translation>
    </message>
    <message>
        <source>it holds an invisible control character. Type it anew.</source>
        <translation>unsichtbares Steuerzeichen. Text neu eintippen.</translation>
    </message>
    <message>
        <source>[clear]</source>
        <translation>[leeren]</translation>
    </message>
    <message>
        <source>What this is</source>
        <translation>Was diese Datei ist</translation>
    </message>
    <message>
        <source>Content</source>
        <translation>Inhalt</translation>
    </message>
    <message>
        <source>How to fill it in</source>
        <translation>So füllen Sie sie aus</translation>
    </message>
    <message>
        <source>Record ID</source>
        <translation>Datensatz-ID</translation>
    </message>
    <message>
        <source>Reason for rejection</source>
        <translation>Ablehnungsgrund</translation>
    </message>
    <message>
        <source>Collection workbook {organisation}</source>
        <translation>Sammelmappe {organisation}</translation>
    </message>
    <message>
        <source>What is recorded about {organisation}</source>
        <translation>Was zu {organisation} erfasst ist</translation>
    </message>
    <message>
        <source>Read me</source>
        <translation>Hinweise</translation>
    </message>
    <message>
        <source>The press office of {organisation} is asked to check these records, to correct and complete them, and to send the file back. What has not changed can stay as it is.</source>
        <translation>An die Pressestelle: {organisation}. Bitte prüfen Sie diese Angaben, berichtigen und ergänzen Sie sie und senden Sie die Datei zurück. Was noch stimmt, kann so bleiben.</translation>
    </message>
    <message>
        <source>Inventory</source>
        <translation>Inventar</translation>
    </message>
    <message>
        <source>Organisation</source>
        <translation>Behörde</translation>
    </message>
    <message>
        <source>Selection</source>
        <translation>Auswahl</translation>
    </message>
    <message>
        <source>Written</source>
        <translation>Erstellt</translation>
    </message>
    <message>
        <source>Program</source>
        <translation>Programm</translation>
    </message>
    <message>
        <source>Channel Inventory</source>
        <translation>Kanalinventar</translation>
    </message>
    <message>
        <source>{n} record|{n} records</source>
        <translation>{n} Datensatz|{n} Datensätze</translation>
    </message>
    <message>
        <source>Each row is one record. Rows and columns may be sorted, filtered and hidden.</source>
        <translation>Jede Zeile ist ein Datensatz. Zeilen und Spalten dürfen sortiert, gefiltert und ausgeblendet werden.</translation>
    </message>
    <message>
        <source>Change values where they stand. Many cells offer a list, dates and numbers are checked.</source>
        <translation>Werte ändern Sie dort, wo sie stehen. Viele Zellen bieten eine Liste an, Datum und Zahl werden geprüft.</translation>
    </message>
    <message>
        <source>Add a record in the first empty row of its sheet. What still has to be filled in turns red.</source>
        <translation>Neue Datensätze schreiben Sie in die erste leere Zeile des Blatts. Was noch fehlt, wird rot.</translation>
    </message>
    <message>
        <source>A blank cell changes nothing. To clear a value, write {clear} in place of it.</source>
        <translation>Eine leere Zelle ändert nichts. Soll ein Wert entfallen, schreiben Sie stattdessen {clear}.</translation>
    </message>
    <message>
        <source>Deleting a row deletes nothing in the inventory.</source>
        <translation>Eine gelöschte Zeile löscht im Inventar nichts.</translation>
    </message>
    <message>
        <source>The hidden column “{id}” ties each row to its record. Leave its ids as they are; new rows need none.</source>
        <translation>Die ausgeblendete Spalte „{id}“ verbindet jede Zeile mit ihrem Datensatz. Bitte nicht ändern; neue Zeilen brauchen keine ID.</translation>
    </message>
    <message>
        <source>Never enter passwords, PINs or recovery codes, only where they are kept.</source>
        <translation>Niemals Passwörter, PINs oder Wiederherstellungscodes eintragen, nur wo sie verwahrt sind.</translation>
    </message>
    <message>
        <source>Save the file as an Excel workbook (.xlsx). When it is taken in, every change is shown first, and what was changed in the inventory meanwhile is not lost.</source>
        <translation>Bitte als Excel-Arbeitsmappe (.xlsx) speichern. Vor dem Einlesen wird jede Änderung angezeigt; was inzwischen im Inventar geändert wurde, geht nicht verloren.</translation>
    </message>
    <message>
        <source>In new rows, “{field}” may stay blank; it means {name}.</source>
        <translation>In neuen Zeilen darf „{field}“ leer bleiben; gemeint ist dann: {name}.</translation>
    </message>
    <message>
        <source>“{file}” cannot be replaced. Close it if it is open in Excel, or save under another name.</source>
        <translation>„{file}“ kann nicht ersetzt werden. Datei in Excel schließen oder unter anderem Namen speichern.</translation>
    </message>
    <message>
        <source>“{file}” is write-protected. Lift the protection, or save under another name.</source>
        <translation>„{file}“ ist schreibgeschützt. Schreibschutz aufheben oder unter anderem Namen speichern.</translation>
    </message>
    <message>
        <source>There is no folder “{folder}”. Choose another place.</source>
        <translation>Den Ordner „{folder}“ gibt es nicht. Bitte anderen Ort wählen.</translation>
    </message>
    <message>
        <source>You may not write into “{folder}”. Choose another folder.</source>
        <translation>Für den Ordner „{folder}“ fehlt das Schreibrecht. Bitte anderen Ordner wählen.</translation>
    </message>
    <message>
        <source>The disk is full. Make room or choose another place.</source>
        <translation>Der Datenträger ist voll. Platz schaffen oder anderen Ort wählen.</translation>
    </message>
    <message>
        <source>“{file}” is a folder. Choose a file name.</source>
        <translation>„{file}“ ist ein Ordner. Bitte einen Dateinamen wählen.</translation>
    </message>
    <message>
        <source>“{file}” could not be written ({reason}). Choose another place.</source>
        <translation>„{file}“ konnte nicht geschrieben werden ({reason}). Bitte anderen Ort wählen.</translation>
    </message>
    <message>
        <source>Page {page} of {pages}</source>
        <translation>Seite {page} von {pages}</translation>
    </message>
    <message>
        <source>Writing {sheet}</source>
        <translation>„{sheet}“ wird geschrieben</translation>
    </message>
    <message>
        <source>{n} text cannot stand in an Excel cell, the first in “{field}” of “{title}”: {reason}|{n} texts cannot stand in an Excel cell, the first in “{field}” of “{title}”: {reason}</source>
        <translation>{n} Text passt nicht in eine Excel-Zelle, „{field}“ bei „{title}“: {reason}|{n} Texte passen nicht in eine Excel-Zelle, zuerst „{field}“ bei „{title}“: {reason}</translation>
    </message>
    <message>
        <source>{type} “{title}”, {field}: {reason}</source>
        <translation>{type} „{title}“, {field}: {reason}</translation>
    </message>
    <message>
        <source>Please choose a value from the list.</source>
        <translation>Bitte einen Wert aus der Liste wählen.</translation>
    </message>
    <message>
        <source>This name is not in the list. Taking the sheet in will add it.</source>
        <translation>Dieser Name steht nicht in der Liste. Beim Import wird er neu angelegt.</translation>
    </message>
    <message>
        <source>Please enter a date, such as {example}.</source>
        <translation>Bitte ein Datum eingeben, zum Beispiel {example}.</translation>
    </message>
    <message>
        <source>Please enter a whole number from {low} to {high}.</source>
        <translation>Bitte eine ganze Zahl von {low} bis {high} eingeben.</translation>
    </message>
    <message>
        <source>Please enter a number from {low} to {high}.</source>
        <translation>Bitte eine Zahl von {low} bis {high} eingeben.</translation>
    </message>
    <message>
        <source>This name is not in the list. It needs a row of its own in the sheet “{sheet}”.</source>
        <translation>Dieser Name steht nicht in der Liste. Er braucht eine eigene Zeile im Blatt „{sheet}“.</translation>
    </message>
    <message>
        <source>Ids tie the rows to their records. Please leave them as they are.</source>
        <translation>IDs verbinden die Zeilen mit ihren Datensätzen. Bitte unverändert lassen.</translation>
    </message>
    <message>
        <source>Saving the file</source>
        <translation>Datei wird gespeichert</translation>
    </message>
    <message>
        <source>A sheet holds {limit} rows, and these are {n}. Filter the view and export parts.</source>
        <translation>Ein Blatt fasst {limit} Zeilen, hier sind es {n}. Ansicht filtern und in Teilen exportieren.</translation>
    </message>
    <message>
        <source>“{file}” must end in .xlsx or .csv. Choose another name.</source>
        <translation>„{file}“ muss auf .xlsx oder .csv enden. Bitte anderen Namen wählen.</translation>
    </message>
    <message>
        <source>There is no record type “{name}”. Possible: {names}.</source>
        <translation>Die Datensatzart „{name}“ gibt es nicht. Möglich sind: {names}.</translation>
    </message>
    <message>
        <source>There is no column “{name}” in {type}. Possible: {names}.</source>
        <translation>Die Spalte „{name}“ gibt es bei „{type}“ nicht. Möglich sind: {names}.</translation>
    </message>
    <message>
        <source>There is no organisation “{name}”. Write it as in the inventory, such as: {names}.</source>
        <translation>Eine Behörde „{name}“ gibt es nicht. Bitte so schreiben wie im Inventar, zum Beispiel: {names}.</translation>
    </message>
    <message>
        <source>There is no organisation “{name}”; the inventory has none yet.</source>
        <translation>Eine Behörde „{name}“ gibt es nicht; das Inventar enthält noch keine. Zuerst eine anlegen.</translation>
    </message>
    <message>
        <source>Several organisations are called “{name}”. Give the id of one of them: {names}.</source>
        <translation>Mehrere Behörden heißen „{name}“. Bitte die ID angeben: {names}.</translation>
    </message>
    <message>
        <source>Channel inventory</source>
        <translation>Kanalinventar</translation>
    </message>
    <message>
        <source>All records of the inventory</source>
        <translation>Alle Datensätze des Inventars</translation>
    </message>
    <message>
        <source>{type}: {n} of {total}</source>
        <translation>{type}: {n} von {total}</translation>
    </message>
    <message>
        <source>Writing {file}</source>
        <translation>„{file}“ wird geschrieben</translation>
    </message>
    <message>
        <source>Collection {organisation} {day}.xlsx</source>
        <translation>Sammelmappe {organisation} {day}.xlsx</translation>
    </message>
</context>
<context>
    <name>Import</name>
    <message>
        <source>“{file}” has no sheet “{sheet}”. It has: {sheets}.</source>
        <translation>„{file}“ enthält kein Blatt „{sheet}“. Vorhanden sind: {sheets}.</translation>
    </message>
    <message>
        <source>There is no record type “{name}”. Possible: {names}.</source>
        <translation>Die Datensatzart „{name}“ gibt es nicht. Möglich sind: {names}.</translation>
    </message>
    <message>
        <source>There is no field “{name}” in {type}. Possible: {names}.</source>
        <translation>Das Feld „{name}“ gibt es bei „{type}“ nicht. Möglich sind: {names}.</translation>
    </message>
    <message>
        <source>“{file}” has no column “{header}”. Check the heading.</source>
        <translation>„{file}“ enthält keine Spalte „{header}“. Überschrift prüfen.</translation>
    </message>
    <message>
        <source>Column “{header}”: {n} rows now hold the value of another row. Was it sorted or moved alone? Then undo that in the sheet, or leave the column out.</source>
        <translation>Spalte „{header}“: {n} Zeilen tragen jetzt den Wert einer anderen Zeile. Wurde die Spalte allein sortiert oder verschoben? Dann das in der Tabelle rückgängig machen oder die Spalte nicht übernehmen.</translation>
    </message>
    <message>
        <source>{n} rows now hold the content of another row. Was the table sorted without its hidden column of ids? Then undo that in the sheet, or export it anew.</source>
        <translation>{n} Zeilen tragen jetzt den Inhalt einer anderen Zeile. Wurde ohne die ausgeblendete Spalte „Datensatz-ID“ sortiert? Dann das in der Tabelle rückgängig machen oder neu exportieren.</translation>
    </message>
    <message>
        <source>Import of {file}: {n} record|Import of {file}: {n} records</source>
        <translation>Import von {file}: {n} Datensatz|Import von {file}: {n} Datensätze</translation>
    </message>
    <message>
        <source>Comparing {sheet}</source>
        <translation>„{sheet}“ wird abgeglichen</translation>
    </message>
    <message>
        <source>“{text}” is not here. Is one of these meant?</source>
        <translation>„{text}“ gibt es hier nicht. Ist einer dieser Einträge gemeint?</translation>
    </message>
    <message>
        <source>Row {row} of “{sheet}” fits several records. Which one is meant?</source>
        <translation>Zeile {row} in „{sheet}“ passt zu mehreren Datensätzen. Welcher ist gemeint?</translation>
    </message>
    <message>
        <source>it is {name}</source>
        <translation>gemeint ist {name}</translation>
    </message>
    <message>
        <source>add “{text}” as new</source>
        <translation>„{text}“ neu anlegen</translation>
    </message>
    <message>
        <source>leave the row out</source>
        <translation>Zeile auslassen</translation>
    </message>
    <message>
        <source>{title}: “{field}” was changed here and in the sheet.</source>
        <translation>{title}: „{field}“ wurde hier und in der Tabelle geändert.</translation>
    </message>
    <message>
        <source>keep what is here: {text}</source>
        <translation>hiesigen Wert behalten: {text}</translation>
    </message>
    <message>
        <source>take the sheet’s value: {text}</source>
        <translation>Wert der Tabelle übernehmen: {text}</translation>
    </message>
    <message>
        <source>(nothing)</source>
        <translation>(leer)</translation>
    </message>
    <message>
        <source>{title} was deleted here and edited in the sheet.</source>
        <translation>{title} wurde hier gelöscht und in der Tabelle bearbeitet.</translation>
    </message>
    <message>
        <source>leave it deleted</source>
        <translation>gelöscht lassen</translation>
    </message>
    <message>
        <source>bring it back</source>
        <translation>wieder aufnehmen</translation>
    </message>
    <message>
        <source>{field}: {problem}</source>
        <translation>{field}: {problem}</translation>
    </message>
    <message>
        <source>No column says it, nor do the titles. Add a column “{field}”, or name it above the table.</source>
        <translation>Weder eine Spalte noch ein Titel nennt es. Bitte eine Spalte „{field}“ ergänzen oder es über der Tabelle angeben.</translation>
    </message>
    <message>
        <source>Row {row} is about the same record. Put both into one row, or give one another name.</source>
        <translation>Zeile {row} betrifft denselben Datensatz. Beide Zeilen zusammenführen oder eine umbenennen.</translation>
    </message>
    <message>
        <source>Row {row} of the sheet “{sheet}” is about the same record. Put both into one row, or give one another name.</source>
        <translation>Zeile {row} des Blatts „{sheet}“ betrifft denselben Datensatz. Beide Zeilen zusammenführen oder eine umbenennen.</translation>
    </message>
    <message>
        <source>Excel could not calculate this cell. Enter the value itself.</source>
        <translation>Excel konnte diese Zelle nicht berechnen. Bitte den Wert selbst eintragen.</translation>
    </message>
    <message>
        <source>The column “{header}” looks like passwords or other secrets and was left out. Note only where they are kept.</source>
        <translation>Die Spalte „{header}“ enthält offenbar Passwörter oder andere Zugangsdaten und wurde ausgelassen. Nur den Verwahrort angeben.</translation>
    </message>
    <message>
        <source>The sheet “{sheet}” was not recognised as a list of channels, people or other records. Write the headings as in an export, or assign the columns.</source>
        <translation>Das Blatt „{sheet}“ wurde nicht als Liste von Kanälen, Personen oder anderen Einträgen erkannt. Überschriften wie in einem Export schreiben oder die Spalten zuordnen.</translation>
    </message>
    <message>
        <source>The headings of the sheet “{sheet}” stand below one another. Turn it in Excel: copy, paste special, transpose.</source>
        <translation>Die Überschriften des Blatts „{sheet}“ stehen untereinander. In Excel drehen: kopieren, Inhalte einfügen, Transponieren.</translation>
    </message>
    <message>
        <source>The headings of the sheet “{sheet}” stand below one another. It is turned round and read: each of its columns is a row in the preview.</source>
        <translation>Die Überschriften im Blatt „{sheet}“ stehen untereinander. Es wird gedreht gelesen: Jede seiner Spalten ist eine Zeile der Vorschau.</translation>
    </message>
    <message>
        <source>No column says of which day the figures are. “{text}” names it: {day}.</source>
        <translation>Keine Spalte sagt, von welchem Tag die Zahlen sind. „{text}“ nennt ihn: {day}.</translation>
    </message>
    <message>
        <source>No column says of which day the figures are. {day} is taken, when the file was last saved.</source>
        <translation>Keine Spalte sagt, von welchem Tag die Zahlen sind. Es gilt der {day}, an dem die Datei zuletzt gespeichert wurde.</translation>
    </message>
    <message>
        <source>No column says of which day the figures are, nor does the file. Today is taken: {day}. Taken in on another day, they are figures of that day.</source>
        <translation>Weder eine Spalte noch die Datei sagt, von welchem Tag die Zahlen sind. Es gilt heute, der {day}. An einem anderen Tag übernommen, gelten sie für jenen Tag.</translation>
    </message>
    <message>
        <source>The sheet “{sheet}” holds headings but no rows.</source>
        <translation>Das Blatt „{sheet}“ enthält Überschriften, aber keine Zeilen.</translation>
    </message>
    <message>
        <source>The hidden sheet “{sheet}” was left out. Choose it if it is to be taken in.</source>
        <translation>Das ausgeblendete Blatt „{sheet}“ wurde ausgelassen. Bitte auswählen, falls es importiert werden soll.</translation>
    </message>
    <message>
        <source>{n} hidden row of the sheet “{sheet}” is taken in, too.|{n} hidden rows of the sheet “{sheet}” are taken in, too.</source>
        <translation>{n} ausgeblendete Zeile des Blatts „{sheet}“ wird mit importiert.|{n} ausgeblendete Zeilen des Blatts „{sheet}“ werden mit importiert.</translation>
    </message>
    <message>
        <source>{n} hidden column of the sheet “{sheet}” is taken in, too.|{n} hidden columns of the sheet “{sheet}” are taken in, too.</source>
        <translation>{n} ausgeblendete Spalte im Blatt „{sheet}“ wird mit übernommen.|{n} ausgeblendete Spalten im Blatt „{sheet}“ werden mit übernommen.</translation>
    </message>
    <message>
        <source>{n} cell was filled from the merged cell above it.|{n} cells were filled from the merged cells above them.</source>
        <translation>{n} Zelle wurde aus der verbundenen Zelle darüber ergänzt.|{n} Zellen wurden aus den verbundenen Zellen darüber ergänzt.</translation>
    </message>
    <message>
        <source>“{text}” was taken for {reason} and left out.</source>
        <translation>„{text}“ gilt als {reason} und wurde ausgelassen.</translation>
    </message>
    <message>
        <source>The column “{header}” was not recognised and is left out. Assign it if it is to be kept.</source>
        <translation>Die Spalte „{header}“ wurde nicht erkannt und bleibt weg. Bitte zuordnen, falls sie gebraucht wird.</translation>
    </message>
    <message>
        <source>The formula in this cell was saved without its result. Open the file in Excel, save it, and try again, or enter the value itself.</source>
        <translation>Die Formel in dieser Zelle wurde ohne Ergebnis gespeichert. Die Datei in Excel öffnen und speichern und noch einmal versuchen, oder den Wert selbst eintragen.</translation>
    </message>
    <message>
        <source>“{text}” is added as new, and a channel of that name is here already: {names}. Correct the organisation in the sheet if it is the same channel.</source>
        <translation>„{text}“ wird neu angelegt, obwohl es einen Kanal dieses Namens schon gibt: {names}. Falls es derselbe Kanal ist, bitte in der Tabelle die Organisation berichtigen.</translation>
    </message>
    <message>
        <source>“{text}” is added as new, and nearly the same is here already: {names}. Correct the name in the sheet if that is what was meant.</source>
        <translation>„{text}“ wird neu angelegt, obwohl es fast Gleiches schon gibt: {names}. Den Namen in der Tabelle berichtigen, falls das gemeint war.</translation>
    </message>
    <message>
        <source>“{text}” was taken for a handle; its address would be {url}. Check it in the preview.|{n} texts were taken for handles, such as “{text}”; its address would be {url}. Check them in the preview.</source>
        <translation>„{text}“ gilt als Nutzername; die Adresse wäre {url}. Bitte in der Vorschau prüfen.|{n} Texte gelten als Nutzernamen, etwa „{text}“; die Adresse wäre {url}. Bitte in der Vorschau prüfen.</translation>
    </message>
    <message>
        <source>The cell names several organisations. The channel is entered for “{name}”, and all stand in its notes.|{n} cells name several organisations. Each channel is entered for the first, here “{name}”, and all stand in its notes.</source>
        <translation>Die Zelle nennt mehrere Behörden. Der Kanal wird bei „{name}“ eingetragen, alle stehen in seinen Notizen.|{n} Zellen nennen mehrere Behörden. Der Kanal wird jeweils bei der ersten eingetragen, hier bei „{name}“; alle stehen in seinen Notizen.</translation>
    </message>
    <message>
        <source>The row names several channels, so that it is not clear whose figure this is. Give each channel a row of its own.</source>
        <translation>Die Zeile nennt mehrere Kanäle, daher ist unklar, zu welchem diese Zahl gehört. Bitte jedem Kanal eine eigene Zeile geben.</translation>
    </message>
    <message>
        <source>{title}, {field}: changed here to “{ours}” and in the sheet to “{theirs}”. What is here is kept unless chosen otherwise.</source>
        <translation>{title}, {field}: hier geändert in „{ours}“, im Blatt in „{theirs}“. Ohne andere Wahl bleibt der Wert von hier.</translation>
    </message>
    <message>
        <source>{title}, {field}: changed here to “{ours}” and in the sheet to “{theirs}”. The sheet’s value is taken.</source>
        <translation>{title}, {field}: hier geändert in „{ours}“, im Blatt in „{theirs}“. Der Wert aus dem Blatt gilt.</translation>
    </message>
    <message>
        <source>This record was deleted here after the export. It stays deleted unless chosen.</source>
        <translation>Dieser Datensatz wurde hier nach dem Export gelöscht. Er bleibt gelöscht, wenn nichts anderes gewählt wird.</translation>
    </message>
    <message>
        <source>{n} records fit this row. Add the web address or the handle to tell them apart.</source>
        <translation>Zu dieser Zeile passen {n} Datensätze. Zur Unterscheidung Adresse oder Handle ergänzen.</translation>
    </message>
    <message>
        <source>No column says whose channels these are. “{name}” stands in the titles and is taken for all of them.</source>
        <translation>Keine Spalte sagt, wem diese Kanäle gehören. „{name}“ steht in den Titeln und gilt für alle.</translation>
    </message>
    <message>
        <source>No column says whose channels these are. “{name}” is the only organisation here and is taken for all of them.</source>
        <translation>Keine Spalte sagt, wem diese Kanäle gehören. „{name}“ ist hier die einzige Behörde und gilt für alle.</translation>
    </message>
    <message>
        <source>No column says it ({field}). “{name}” stands in the titles and is taken for all rows.</source>
        <translation>Keine Spalte nennt es ({field}). „{name}“ steht in den Titeln und gilt für alle Zeilen.</translation>
    </message>
    <message>
        <source>The column “{header}” is left out, because “{other}” stands for the same. Assign it otherwise if it is to be kept.</source>
        <translation>Die Spalte „{header}“ bleibt weg, weil „{other}“ dasselbe enthält. Bitte anders zuordnen, falls sie gebraucht wird.</translation>
    </message>
    <message>
        <source>Below “{header}” stands what stood below “{other}” in the export. It is taken for that again; assign it otherwise if the new heading is right.</source>
        <translation>Unter „{header}“ steht, was im Export unter „{other}“ stand. Die Spalte gilt wieder dafür; bitte anders zuordnen, falls die neue Überschrift stimmt.</translation>
    </message>
    <message>
        <source>a total</source>
        <translation>Summe</translation>
    </message>
    <message>
        <source>a note below the table</source>
        <translation>Anmerkung unter der Tabelle</translation>
    </message>
    <message>
        <source>headings once more</source>
        <translation>wiederholte Überschrift</translation>
    </message>
    <message>
        <source>a title between the rows</source>
        <translation>Zwischentitel</translation>
    </message>
    <message>
        <source>{type}: {field}</source>
        <translation>{type}: {field}</translation>
    </message>
    <message>
        <source>People: {role}</source>
        <translation>Personen: {role}</translation>
    </message>
    <message>
        <source>First name</source>
        <translation>Vorname</translation>
    </message>
    <message>
        <source>Last name</source>
        <translation>Nachname</translation>
    </message>
    <message>
        <source>Reading {file}</source>
        <translation>„{file}“ wird gelesen</translation>
    </message>
</context>
<context>
    <name>Job</name>
    <message>
        <source>Cancelled. Nothing was changed.</source>
        <translation>Abgebrochen. Es wurde nichts geändert.</translation>
    </message>
</context>
<context>
    <name>Read</name>
    <message>
        <source>Reading “{file}”</source>
        <translation>„{file}“ wird gelesen</translation>
    </message>
    <message>
        <source>There is no file “{file}”. Check the name and the folder.</source>
        <translation>Die Datei „{file}“ gibt es nicht. Namen und Ordner prüfen.</translation>
    </message>
    <message>
        <source>“{file}” is a folder. Choose a file in it.</source>
        <translation>„{file}“ ist ein Ordner. Bitte eine Datei darin wählen.</translation>
    </message>
    <message>
        <source>“{file}” cannot be opened. Close it in other programs, or ask for the right to read it.</source>
        <translation>„{file}“ kann nicht geöffnet werden. In anderen Programmen schließen oder Leserecht anfordern.</translation>
    </message>
    <message>
        <source>“{file}” is empty. Choose another file.</source>
        <translation>„{file}“ ist leer. Bitte andere Datei wählen.</translation>
    </message>
    <message>
        <source>“{file}” only marks that somebody has a workbook open. Choose the one without “~$”.</source>
        <translation>„{file}“ zeigt nur an, dass jemand die Arbeitsmappe geöffnet hat. Bitte die Datei ohne „~$“ wählen.</translation>
    </message>
    <message>
        <source>“{file}” is encrypted, even if Excel opens it without asking for a password. Save it in Excel again without protection and try again.</source>
        <translation>„{file}“ ist verschlüsselt, auch wenn Excel die Datei ohne Kennwort öffnet. In Excel ohne Schutz neu speichern und noch einmal versuchen.</translation>
    </message>
    <message>
        <source>“{file}” has the old Excel format. Open it in Excel and save it as .xlsx first.</source>
        <translation>„{file}“ hat das alte Excel-Format. Zuerst in Excel öffnen und als .xlsx speichern.</translation>
    </message>
    <message>
        <source>“{file}” is a binary workbook (.xlsb). Open it in Excel and save it as .xlsx first.</source>
        <translation>„{file}“ ist eine Binärarbeitsmappe (.xlsb). Bitte zuerst in Excel öffnen und als .xlsx speichern.</translation>
    </message>
    <message>
        <source>“{file}” is an OpenDocument sheet. Open it in LibreOffice or Excel and save it as .xlsx first.</source>
        <translation>„{file}“ ist eine OpenDocument-Tabelle. Bitte zuerst in LibreOffice oder Excel öffnen und als .xlsx speichern.</translation>
    </message>
    <message>
        <source>“{file}” was made by Numbers. Export it there to Excel first.</source>
        <translation>„{file}“ stammt aus Numbers. Bitte zuerst dort nach Excel exportieren.</translation>
    </message>
    <message>
        <source>“{file}” is a web page, whatever its name says. Open it in Excel and save it as .xlsx first.</source>
        <translation>„{file}“ ist trotz des Namens eine Webseite. Bitte zuerst in Excel öffnen und als .xlsx speichern.</translation>
    </message>
    <message>
        <source>“{file}” has a format that is not read. Open it in Excel and save it as .xlsx first.</source>
        <translation>Das Format von „{file}“ wird nicht unterstützt. Zuerst in Excel öffnen und als .xlsx speichern.</translation>
    </message>
    <message>
        <source>“{file}” is not an Excel workbook. Choose an .xlsx or a .csv file.</source>
        <translation>„{file}“ ist keine Excel-Arbeitsmappe. Bitte eine .xlsx- oder .csv-Datei wählen.</translation>
    </message>
    <message>
        <source>“{file}” is a text file. Rename it to end in .csv and try again.</source>
        <translation>„{file}“ ist eine Textdatei. Mit der Endung .csv umbenennen und erneut versuchen.</translation>
    </message>
    <message>
        <source>“{file}” is not a table in text form. Save it in Excel as “CSV UTF-8” and try again.</source>
        <translation>„{file}“ ist keine Tabelle in Textform. In Excel als „CSV UTF-8“ speichern und erneut versuchen.</translation>
    </message>
    <message>
        <source>“{file}” is damaged. Open it in Excel, let it be repaired, and save it as .xlsx anew.</source>
        <translation>„{file}“ ist beschädigt. In Excel öffnen, reparieren lassen und neu als .xlsx speichern.</translation>
    </message>
    <message>
        <source>“{file}” holds declarations (DTD) that no workbook needs and that can do harm. Open it in Excel and save it as .xlsx anew, or ask where it comes from.</source>
        <translation>„{file}“ enthält Deklarationen (DTD), die keine Arbeitsmappe braucht und die schaden können. In Excel öffnen und neu als .xlsx speichern, oder die Herkunft der Datei klären.</translation>
    </message>
    <message>
        <source>“{file}” contains no sheet. Choose another file.</source>
        <translation>„{file}“ enthält kein Blatt. Bitte andere Datei wählen.</translation>
    </message>
    <message>
        <source>“{file}” is larger than {limit} MB. Remove pictures and what is not needed, or divide it into several files.</source>
        <translation>„{file}“ ist größer als {limit} MB. Bilder und nicht Benötigtes entfernen oder auf mehrere Dateien aufteilen.</translation>
    </message>
    <message>
        <source>“{file}” holds more than {limit} MB when unpacked. Divide it into several files.</source>
        <translation>„{file}“ ist entpackt größer als {limit} MB. Bitte auf mehrere Dateien aufteilen.</translation>
    </message>
    <message>
        <source>“{file}” grows to more than {limit} times its size when unpacked, as harmful files do. Copy the cells that matter into a new workbook.</source>
        <translation>„{file}“ wächst beim Entpacken auf mehr als das {limit}-Fache, wie es schädliche Dateien tun. Die benötigten Zellen in eine neue Arbeitsmappe kopieren.</translation>
    </message>
    <message>
        <source>The sheet “{sheet}” of “{file}” has more than {limit} rows with content. Divide it into several files.</source>
        <translation>Das Blatt „{sheet}“ in „{file}“ hat mehr als {limit} Zeilen mit Inhalt. Bitte auf mehrere Dateien aufteilen.</translation>
    </message>
    <message>
        <source>The sheet “{sheet}” of “{file}” has more than {limit} columns with content. Delete those that are not needed.</source>
        <translation>Das Blatt „{sheet}“ in „{file}“ hat mehr als {limit} Spalten mit Inhalt. Bitte löschen, was nicht benötigt wird.</translation>
    </message>
    <message>
        <source>The sheet “{sheet}” is listed in “{file}” but not contained. Look whether it is needed.</source>
        <translation>Das Blatt „{sheet}“ ist in „{file}“ verzeichnet, aber nicht enthalten. Bitte prüfen, ob es benötigt wird.</translation>
    </message>
    <message>
        <source>The cells of the sheet “{sheet}” of “{file}” lie too far apart. Delete the empty columns between them.</source>
        <translation>Die Zellen des Blatts „{sheet}“ in „{file}“ liegen zu weit auseinander. Bitte die leeren Spalten dazwischen löschen.</translation>
    </message>
    <message>
        <source>“{file}” could not be read within {limit} seconds. Copy the cells that matter into a new workbook.</source>
        <translation>„{file}“ ließ sich nicht in {limit} Sekunden lesen. Die benötigten Zellen in eine neue Arbeitsmappe kopieren.</translation>
    </message>
    <message>
        <source>Reading “{file}” would take more than {limit} MB of memory. Divide it into several files.</source>
        <translation>Um „{file}“ zu lesen, wären mehr als {limit} MB Arbeitsspeicher nötig. Bitte auf mehrere Dateien aufteilen.</translation>
    </message>
    <message>
        <source>“{file}” could not be read to its end. Open it in Excel and save it as .xlsx anew.</source>
        <translation>„{file}“ ließ sich nicht bis zum Ende lesen. In Excel öffnen und neu als .xlsx speichern.</translation>
    </message>
    <message>
        <source>{n} character of the file cannot be read and stands as “�”. Save it as “CSV UTF-8” to keep it.|{n} characters of the file cannot be read and stand as “�”. Save it as “CSV UTF-8” to keep them.</source>
        <translation>{n} Zeichen der Datei ist nicht lesbar und steht als „�“. Als „CSV UTF-8“ speichern, damit es erhalten bleibt.|{n} Zeichen der Datei sind nicht lesbar und stehen als „�“. Als „CSV UTF-8“ speichern, damit sie erhalten bleiben.</translation>
    </message>
    <message>
        <source>A quotation mark in the file is never closed, so all of them were taken as plain characters.</source>
        <translation>Ein Anführungszeichen in der Datei wird nie geschlossen. Alle wurden als gewöhnliche Zeichen gelesen.</translation>
    </message>
    <message>
        <source>{n} row has more cells than the first one. Check it in the preview.|{n} rows have more cells than the first one. Check them in the preview.</source>
        <translation>{n} Zeile hat mehr Zellen als die erste. Bitte in der Vorschau prüfen.|{n} Zeilen haben mehr Zellen als die erste. Bitte in der Vorschau prüfen.</translation>
    </message>
    <message>
        <source>The properties of the workbook are damaged and were left out.</source>
        <translation>Die Eigenschaften der Arbeitsmappe sind beschädigt und wurden ausgelassen.</translation>
    </message>
    <message>
        <source>The formats of the workbook are damaged. Dates may stand as numbers; save it in Excel anew.</source>
        <translation>Die Formate der Arbeitsmappe sind beschädigt. Daten können als Zahlen erscheinen; dann in Excel neu speichern.</translation>
    </message>
    <message>
        <source>The workbook holds no formats. Dates may stand as numbers; save it in Excel anew.</source>
        <translation>Die Arbeitsmappe enthält keine Formate. Daten können als Zahlen erscheinen; dann in Excel neu speichern.</translation>
    </message>
    <message>
        <source>The addresses behind the cells of the sheet “{sheet}” are damaged and were left out.</source>
        <translation>Die Adressen hinter den Zellen des Blatts „{sheet}“ sind beschädigt und wurden ausgelassen.</translation>
    </message>
</context>
<context>
    <name>Storage</name>
    <message>
        <source>Opened for reading only: {holder} has had this inventory open for writing since {since}.</source>
        <translation>Schreibgeschützt geöffnet: Das Inventar wird seit {since} von anderer Stelle bearbeitet ({holder}).</translation>
    </message>
    <message>
        <source>Opened for reading only: another program has this inventory open for writing.</source>
        <translation>Schreibgeschützt geöffnet: Das Inventar wird von einem anderen Programm bearbeitet.</translation>
    </message>
    <message>
        <source>Opened for reading only: “{location}” may not be written.</source>
        <translation>Schreibgeschützt geöffnet: Für „{location}“ fehlt das Schreibrecht.</translation>
    </message>
    <message>
        <source>There is no inventory at “{location}”. Choose another file or create a new one.</source>
        <translation>Unter „{location}“ gibt es kein Inventar. Andere Datei wählen oder neues Inventar anlegen.</translation>
    </message>
    <message>
        <source>The folder of “{location}” cannot be reached. Check the connection to the drive and your access.</source>
        <translation>Der Ordner von „{location}“ ist nicht erreichbar. Verbindung zum Laufwerk und Zugriffsrechte prüfen.</translation>
    </message>
    <message>
        <source>There is no inventory in “{location}” yet. The command “init” makes one.</source>
        <translation>In „{location}“ gibt es noch kein Inventar. Der Befehl „init“ legt eines an.</translation>
    </message>
    <message>
        <source>“{location}” is not an inventory of this program. Choose another file.</source>
        <translation>„{location}“ ist kein Inventar dieses Programms. Bitte andere Datei wählen.</translation>
    </message>
    <message>
        <source>“{location}” is damaged ({reason}). Restore the latest backup; the file is as it was.</source>
        <translation>„{location}“ ist beschädigt ({reason}). Letzte Sicherung wiederherstellen; die Datei ist unverändert.</translation>
    </message>
    <message>
        <source>“{location}” was written by a newer version of this program. Install that version; nothing was changed.</source>
        <translation>„{location}“ stammt aus einer neueren Version dieses Programms. Diese Version installieren; es wurde nichts geändert.</translation>
    </message>
    <message>
        <source>“{location}” was written by an older version and has to be upgraded first. Open it once with write access.</source>
        <translation>„{location}“ stammt aus einer älteren Version und muss zuerst aktualisiert werden. Einmal mit Schreibrecht öffnen.</translation>
    </message>
    <message>
        <source>The table “{table}” of “{location}” holds a value that this version does not know ({reason}). Install the newest version or restore a backup.</source>
        <translation>Die Tabelle „{table}“ in „{location}“ enthält einen Wert, den diese Version nicht kennt ({reason}). Neueste Version installieren oder Sicherung wiederherstellen.</translation>
    </message>
    <message>
        <source>“{location}” cannot be written. Ask for write access to the folder or choose another place.</source>
        <translation>„{location}“ kann nicht geschrieben werden. Schreibrecht für den Ordner anfordern oder anderen Ort wählen.</translation>
    </message>
    <message>
        <source>“{location}” cannot be read ({reason}). Check the drive and the access rights.</source>
        <translation>„{location}“ kann nicht gelesen werden ({reason}). Laufwerk und Zugriffsrechte prüfen.</translation>
    </message>
    <message>
        <source>The disk with “{location}” is full. Free some space and try again; nothing was saved.</source>
        <translation>Der Datenträger mit „{location}“ ist voll. Platz schaffen und erneut versuchen; es wurde nichts gespeichert.</translation>
    </message>
    <message>
        <source>“{location}” is in use by {holder}. Close it there and try again; nothing was saved.</source>
        <translation>„{location}“ ist in Benutzung ({holder}). Dort schließen und erneut versuchen; es wurde nichts gespeichert.</translation>
    </message>
    <message>
        <source>“{location}” is open for reading only, so nothing was saved.</source>
        <translation>„{location}“ ist schreibgeschützt geöffnet; es wurde nichts gespeichert.</translation>
    </message>
    <message>
        <source>The team database “{location}” cannot be reached ({reason}). Check the network and try again; nothing was saved.</source>
        <translation>Die Team-Datenbank „{location}“ ist nicht erreichbar ({reason}). Netzwerk prüfen und erneut versuchen; es wurde nichts gespeichert.</translation>
    </message>
    <message>
        <source>The team database “{location}” refused access ({reason}). Ask its administrator.</source>
        <translation>Die Team-Datenbank „{location}“ verweigert den Zugang ({reason}). Bitte an die zuständige IT wenden.</translation>
    </message>
    <message>
        <source>A value cannot be stored ({reason}). Correct it and try again; nothing was saved.</source>
        <translation>Ein Wert lässt sich nicht speichern ({reason}). Berichtigen und erneut versuchen; es wurde nichts gespeichert.</translation>
    </message>
    <message>
        <source>The change refers to a record that was deleted meanwhile. Look at it and decide again; nothing was saved.</source>
        <translation>Die Änderung verweist auf einen Datensatz, der inzwischen gelöscht wurde. Bitte ansehen und neu entscheiden; es wurde nichts gespeichert.</translation>
    </message>
    <message>
        <source>“{location}” exists already. Choose another name.</source>
        <translation>„{location}“ gibt es bereits. Bitte anderen Namen wählen.</translation>
    </message>
    <message>
        <source>another program</source>
        <translation>anderes Programm</translation>
    </message>
    <message>
        <source>“{location}” lies on a network drive, where a file can be damaged when the connection drops. Keep it on this computer, or use the team database.</source>
        <translation>„{location}“ liegt auf einem Netzlaufwerk. Bricht die Verbindung ab, kann die Datei beschädigt werden. Auf diesem Computer ablegen oder die Team-Datenbank nutzen.</translation>
    </message>
    <message>
        <source>“{location}” lies in a folder of {service}, which may copy the file while it is being written. Keep it outside, or use the team database.</source>
        <translation>„{location}“ liegt in einem Ordner von {service}. Die Datei kann beim Abgleich beschädigt werden. Außerhalb ablegen oder die Team-Datenbank nutzen.</translation>
    </message>
</context>
<context>
    <name>Workspace</name>
    <message>
        <source>Undone: {what}</source>
        <translation>Rückgängig gemacht: {what}</translation>
    </message>
    <message>
        <source>Redone: {what}</source>
        <translation>Wiederholt: {what}</translation>
    </message>
    <message>
        <source>Taken back: {what}</source>
        <translation>Zurückgenommen: {what}</translation>
    </message>
</context>
</TS>
