<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de_DE" sourcelanguage="en">
<context>
    <name>Argparse</name>
    <message>
        <source>usage: </source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>positional arguments</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>options</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>show this help message and exit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%(prog)s: error: %(message)s
</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>argument %(argument_name)s: %(message)s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unrecognized arguments: %s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the following arguments are required: %s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>expected one argument</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>invalid choice: %(value)r (choose from %(choices)s)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ignored explicit argument %r</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CommandLine</name>
    <message>
        <source>“{file}” cannot be used ({reason}). Check path and access.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something unexpected went wrong ({reason}). Details are in “{log}”; please send that file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopped; nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>make a new inventory</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>take in an Excel or CSV file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>write an Excel workbook or a CSV file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>say what is missing, overdue or at risk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>write a verified copy of the inventory</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>take a copy back; what it replaces is kept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>show who changed what and when</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The channels of a public authority: who runs them, what holds them back, and what they do in a crisis. Without a command, the window opens.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>commands</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>COMMAND</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>FILE</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>TYPE</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>NAME</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>TEXT</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>DATE</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>FILE|URL</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>HEADER=FIELD</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a file or a PostgreSQL URL; your own inventory if left out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the language of all texts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>show the version and exit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>open the window on a fresh example inventory</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>fill it with the example inventory</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the .xlsx or .csv file to take in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the .xlsx or .csv file to write</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the type of record, such as channel or editor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>only this sheet of the workbook</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>take this column for that field; may be repeated</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>only say what would happen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>where both sides changed: keep what is here, or take what is in the file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>write one JSON document</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>write rejected rows, with the reasons, to this workbook</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>only records in which these words occur</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>only these fields, in this order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the file to write; beside the inventory if left out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the copy to take back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>only from this day on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A new inventory was made: {place}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{place}” is there already. Choose another place with --database.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no inventory at “{place}” yet. Make one with: channelinventory init</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{created} new, {changed} changed, {unchanged} unchanged, {conflicts} conflicting, {rejected} rejected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This was a trial, nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The rejected rows are in {file}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} record written to {file}|{n} records written to {file}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is missing, overdue or at risk.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} finding|{n} findings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The inventory was copied to {file}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The copy was taken back into {place}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was there before is kept as {file}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A copy can only be taken back into a file. Name one with --database; a team database is restored by its administrator.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no record type “{name}”. Possible: {names}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{type} has no field “{name}”. Possible: {names}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{text}” is not of the form HEADER=FIELD.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{file}” ends neither in .xlsx nor in .csv.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Example</name>
    <message>
        <source>Platforms and scenarios to start with added</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Example inventory added</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Export</name>
    <message>
        <source>“{file}” cannot be replaced. Close it if it is open in Excel, or save under another name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no folder “{folder}”. Choose another place.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You may not write into “{folder}”. Choose another folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The disk is full. Make room or choose another place.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{file}” is a folder. Choose a file name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{file}” could not be written ({reason}). Choose another place.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Record ID</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reason for rejection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it has {n} characters, and a cell holds {limit}. Shorten it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it holds an invisible control character. Type it anew.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Please choose a value from the list.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This name is not in the list. Taking the sheet in will add it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Please enter a date, such as {example}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Please enter a whole number from {low} to {high}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Please enter a number from {low} to {high}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ids tie the rows to their records. Please leave them as they are.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Channel Inventory</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Channel inventory</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Writing {sheet}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saving the file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A sheet holds {limit} rows, and these are {n}. Filter the view and export parts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} text cannot stand in an Excel cell, the first in “{field}” of “{title}”: {reason}|{n} texts cannot stand in an Excel cell, the first in “{field}” of “{title}”: {reason}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{file}” must end in .xlsx or .csv. Choose another name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no record type “{name}”. Possible: {names}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no column “{name}” in {type}. Possible: {names}.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Import</name>
    <message>
        <source>Import of {file}: {n} record|Import of {file}: {n} records</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Comparing {sheet}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{field}: {problem}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Row {row} is about the same record. Put both into one row, or give one another name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Excel could not calculate this cell. Enter the value itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The column “{header}” looks like passwords or other secrets and was left out. Note only where they are kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No column of the sheet “{sheet}” was recognised. Write the headings as in an export, or assign the columns.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The sheet “{sheet}” holds headings but no rows.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} records fit this row. Add the web address or the handle to tell them apart.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{file}” has no sheet “{sheet}”. It has: {sheets}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no record type “{name}”. Possible: {names}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no field “{name}” in {type}. Possible: {names}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{file}” has no column “{header}”. Check the heading.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading {file}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Job</name>
    <message>
        <source>Cancelled. Nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Read</name>
    <message>
        <source>“{file}” is not a table in text form. Save it in Excel as “CSV UTF-8” and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no file “{file}”. Check the name and the folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{file}” is a folder. Choose a file in it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{file}” cannot be opened. Close it in other programs, or ask for the right to read it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{file}” is empty. Choose another file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{file}” only marks that somebody has a workbook open. Choose the one without “~$”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{file}” is protected with a password. Save it in Excel without the password and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{file}” has the old Excel format. Open it in Excel and save it as .xlsx first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{file}” has a format that is not read. Open it in Excel and save it as .xlsx first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{file}” is not an Excel workbook. Choose an .xlsx or a .csv file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{file}” is a text file. Rename it to end in .csv and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{file}” is damaged. Open it in Excel, let it be repaired, and save it as .xlsx anew.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{file}” contains no sheet. Choose another file.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Storage</name>
    <message>
        <source>Opened for reading only: {holder} has had this inventory open for writing since {since}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opened for reading only: another program has this inventory open for writing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opened for reading only: “{location}” may not be written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no inventory at “{location}”. Choose another file or create a new one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{location}” is not an inventory of this program. Choose another file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{location}” is damaged ({reason}). Restore the latest backup; the file is as it was.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{location}” was written by a newer version of this program. Install that version; nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{location}” was written by an older version and has to be upgraded first. Open it once with write access.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The table “{table}” of “{location}” holds a value that this version does not know ({reason}). Install the newest version or restore a backup.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{location}” cannot be written. Ask for write access to the folder or choose another place.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{location}” cannot be read ({reason}). Check the drive and the access rights.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The disk with “{location}” is full. Free some space and try again; nothing was saved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{location}” is in use by {holder}. Close it there and try again; nothing was saved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{location}” is open for reading only, so nothing was saved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The team database “{location}” cannot be reached ({reason}). Check the network and try again; nothing was saved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The team database “{location}” refused access ({reason}). Ask its administrator.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A value cannot be stored ({reason}). Correct it and try again; nothing was saved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The change refers to a record that was deleted meanwhile. Look at it and decide again; nothing was saved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{location}” exists already. Choose another name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>another program</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{location}” lies on a network drive, where a file can be damaged when the connection drops. Keep it on this computer, or use the team database.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{location}” lies in a folder of {service}, which may copy the file while it is being written. Keep it outside, or use the team database.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Workspace</name>
    <message>
        <source>Undone: {what}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Redone: {what}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Taken back: {what}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
