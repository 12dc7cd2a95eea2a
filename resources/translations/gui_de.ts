<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de_DE" sourcelanguage="en">
<context>
    <name>AboutDialog</name>
    <message>
        <source>Version {version}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Inventory: {database}
Settings: {settings}
Log: {log}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Actions</name>
    <message>
        <source>&amp;Undo: {what}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Redo: {what}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As the &amp;system</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Application</name>
    <message>
        <source>The backup “{file}” has been restored.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The backup “{file}” has been restored. What was there before is kept as “{kept}”.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>BulkEdit</name>
    <message>
        <source>Change {n} record|Change {n} records</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tick what shall be the same in all of them. An empty field clears.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tick at least one field.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>different values</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ChoiceEditor</name>
    <message>
        <source>nothing chosen</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Clipboard</name>
    <message>
        <source>{n} row copied.|{n} rows copied.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The clipboard holds no text.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{column}” is worked out and cannot be pasted into. Nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Line {line}, {column}: {reason} Nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The clipboard has more columns than the table to the right of the cell. Nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The clipboard has more lines than the table below the cell. Nothing was changed; new records come in through Import.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ColumnChooser</name>
    <message>
        <source>Columns</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tick to show. Drag, or use Alt+↑ and Alt+↓, to reorder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move down</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Standard columns</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Conflict</name>
    <message>
        <source>Record</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Field</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wanted here (tick to take it)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>whole record</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>deleted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>present</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save as ticked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep what is there now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Crash</name>
    <message>
        <source>It is also written to the log: {file}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DateEditor</name>
    <message>
        <source>Choose from the calendar (Alt+Down)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Delete</name>
    <message>
        <source>Delete “{title}”?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete {n} record?|Delete {n} records?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Deleted with it:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kept, but no longer linked:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This can be undone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} × {type}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Details</name>
    <message>
        <source>Details</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>History</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a record in the table to see and change all of it here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} record selected|{n} records selected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change all of them …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{status} since {date}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>next review {date}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not saved: {fields}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mend</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Discard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>People</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Constraints</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Crisis</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Figures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Log</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>EmptyState</name>
    <message>
        <source>Nothing fits the filter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take away a condition or search for something shorter.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear filter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{types}: none recorded yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import a sheet…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New: {type}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The authorities whose channels are recorded here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The networks and services that channels are on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every account and every page of your authorities, with status, duties and access.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The people who look after channels, and how to reach them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who is responsible for which channel, and who stands in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When somebody is away, so that gaps are seen in time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is missing to run channels well: staff, budget, technology.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The situations you prepare for.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What each channel does in a crisis, and in which order.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Followers and other figures of channels, day by day.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was decided about channels and platforms, and why.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Regular checks whether a platform still suits you.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was done in a crisis or a drill, minute by minute.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Export</name>
    <message>
        <source>Export this view</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Excel workbook (*.xlsx)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CSV file (*.csv)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Writing {file}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} row written to {file}.|{n} rows written to {file}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FieldEditor</name>
    <message>
        <source>{label}, required</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Files</name>
    <message>
        <source>Inventories (*.db)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Excel workbooks (*.xlsx)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sheets (*.xlsx *.csv)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New inventory</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Inventory</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open inventory</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import a sheet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export the whole workbook</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whole inventory</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Backup of {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the backup to restore</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exporting to {file}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exported to {file}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Backing up to {file}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Backed up and verified: {file}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{file}” exists already. Open it, or choose another name for a new inventory.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Replace everything in “{name}” by the backup “{file}”? The present state is kept beside it as a backup.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Replace</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None yet</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FilterBar</name>
    <message>
        <source>{column}: all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{column}: {value}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{column}: {count} of {total}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search in the list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Values of {column}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search in all columns ({key})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search in all columns</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Condition</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a condition on any column</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear filter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Comparison of {column}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove the condition on {column}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Worked out</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>History</name>
    <message>
        <source>When</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>After</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>added</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>deleted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>History</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Import</name>
    <message>
        <source>Import of {file}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Preview</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Columns</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>recognised by itself</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>all sheets</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>– not imported –</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import {n} change|Import {n} changes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing to import</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Importing {file}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} change imported from {file}.|{n} changes imported from {file}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save rejected rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} – rejected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Excel workbooks (*.xlsx)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rejected rows saved in {file}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>keep what is here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>take the sheet’s value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{header}: column is taken as</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>new</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>changed on both sides</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>rejected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unchanged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sheet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Row</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What happens</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Record</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Field</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>After, or reason</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{type}: {title}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Journal</name>
    <message>
        <source>{n} change|{n} changes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{shown} of {total} changes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{who}, {when}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a change to see its fields before and after.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing has been changed yet. Every change will stand here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{title} – added</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{title} – deleted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>and {n} more record|and {n} more records</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading the journal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Records</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Keyboard</name>
    <message>
        <source>In tables</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit the cell, save it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave the cell as it was</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select several rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select everything</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>First and last row</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To the next part of the window</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LinkedRecords</name>
    <message>
        <source>Add</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show on its page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None recorded yet.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>{page} – {database} – Channel Inventory</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read-only: {holder} has this inventory open. You can look, filter and export.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read-only: this inventory cannot be written. You can look, filter and export.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Message</name>
    <message>
        <source>Channel Inventory</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Navigation</name>
    <message>
        <source>More</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show icons only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show icons and words</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>NewRecord</name>
    <message>
        <source>New: {type}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Create</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} field needs to be filled in or mended.|{n} fields need to be filled in or mended.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Page</name>
    <message>
        <source>Channels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Editors</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Resources</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Crisis roles</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Decisions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reference data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Journal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Assignments</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Absences</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Measurements</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reviews</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Situation log</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RecordForm</name>
    <message>
        <source>{label} (required)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{filled} of {n} filled</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RecordPage</name>
    <message>
        <source>{shown} of {total}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{shown} of {total} · {selected} selected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New: {type}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose columns</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The filter was cleared so that the record is seen.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit cell</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit selection…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy cell</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paste into cells</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open address</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ReferenceEditor</name>
    <message>
        <source>Show this record (Ctrl+Enter)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Create “{text}” …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Create a new one …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} more – type to narrow down|{n} more – type to narrow down</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Status</name>
    <message>
        <source>Saved {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo: {what}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything is saved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} organisation|{n} organisations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} channel|{n} channels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>read-only</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Table</name>
    <message>
        <source>{column}: {value}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{column}: empty</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TextEditor</name>
    <message>
        <source>Open in the browser (Ctrl+Enter)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
