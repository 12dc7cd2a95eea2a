<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de_DE" sourcelanguage="en">
<context>
    <name>Absence</name>
    <message>
        <source>Editor</source>
        <translation>Redakteur/in</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>Erster Tag</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>Letzter Tag</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
</context>
<context>
    <name>AbsenceKind</name>
    <message>
        <source>leave</source>
        <translation>Urlaub</translation>
    </message>
    <message>
        <source>sick</source>
        <translation>Krankheit</translation>
    </message>
    <message>
        <source>training</source>
        <translation>Fortbildung</translation>
    </message>
    <message>
        <source>parental leave</source>
        <translation>Elternzeit</translation>
    </message>
    <message>
        <source>other</source>
        <translation>Sonstiges</translation>
    </message>
</context>
<context>
    <name>Assignment</name>
    <message>
        <source>Channel</source>
        <translation>Kanal</translation>
    </message>
    <message>
        <source>Editor</source>
        <translation>Redakteur/in</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Rolle</translation>
    </message>
    <message>
        <source>Rank</source>
        <translation>Rang</translation>
    </message>
    <message>
        <source>Who is asked first: 1 before 2.</source>
        <translation>Wer zuerst gefragt wird: 1 vor 2.</translation>
    </message>
    <message>
        <source>Hours per week</source>
        <translation>Stunden/Woche</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Beginn</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>Ende</translation>
    </message>
    <message>
        <source>Access granted on</source>
        <translation>Zugang erteilt</translation>
    </message>
    <message>
        <source>Access removed on</source>
        <translation>Zugang entzogen</translation>
    </message>
</context>
<context>
    <name>AssignmentRole</name>
    <message>
        <source>responsible</source>
        <translation>Kanalverantwortung</translation>
    </message>
    <message>
        <source>deputy</source>
        <translation>Vertretung</translation>
    </message>
    <message>
        <source>author</source>
        <translation>Redaktion</translation>
    </message>
    <message>
        <source>approver</source>
        <translation>Freigabe</translation>
    </message>
    <message>
        <source>moderator</source>
        <translation>Moderation</translation>
    </message>
    <message>
        <source>administrator</source>
        <translation>Administration</translation>
    </message>
    <message>
        <source>on call</source>
        <translation>Rufbereitschaft</translation>
    </message>
</context>
<context>
    <name>Change</name>
    <message>
        <source>{n} value was changed elsewhere meanwhile. Look at it and decide again; nothing was saved.|{n} values were changed elsewhere meanwhile. Look at them and decide again; nothing was saved.</source>
        <translation>{n} Wert wurde inzwischen an anderer Stelle geändert. Bitte ansehen und neu entscheiden; es wurde nichts gespeichert.|{n} Werte wurden inzwischen an anderer Stelle geändert. Bitte ansehen und neu entscheiden; es wurde nichts gespeichert.</translation>
    </message>
    <message>
        <source>“{title}” is still used by {n} record.|“{title}” is still used by {n} records.</source>
        <translation>„{title}“ wird noch in {n} Datensatz verwendet.|„{title}“ wird noch in {n} Datensätzen verwendet.</translation>
    </message>
    <message>
        <source>“{field}” refers to a record that no longer exists.</source>
        <translation>„{field}“ verweist auf einen Datensatz, den es nicht mehr gibt.</translation>
    </message>
    <message>
        <source>{type} “{title}” added</source>
        <translation>{type} „{title}“ hinzugefügt</translation>
    </message>
    <message>
        <source>{fields} of “{title}” changed</source>
        <translation>{fields} bei „{title}“ geändert</translation>
    </message>
    <message>
        <source>{type} “{title}” deleted</source>
        <translation>{type} „{title}“ gelöscht</translation>
    </message>
    <message>
        <source>{n} record added|{n} records added</source>
        <translation>{n} Datensatz hinzugefügt|{n} Datensätze hinzugefügt</translation>
    </message>
    <message>
        <source>{fields} of {n} record changed|{fields} of {n} records changed</source>
        <translation>{fields} bei {n} Datensatz geändert|{fields} bei {n} Datensätzen geändert</translation>
    </message>
    <message>
        <source>{n} record deleted|{n} records deleted</source>
        <translation>{n} Datensatz gelöscht|{n} Datensätze gelöscht</translation>
    </message>
    <message>
        <source>{field} (since {date})</source>
        <translation>{field} (seit {date})</translation>
    </message>
    <message>
        <source>{n} field|{n} fields</source>
        <translation>{n} Feld|{n} Felder</translation>
    </message>
</context>
<context>
    <name>Channel</name>
    <message>
        <source>Organisation</source>
        <translation>Behörde</translation>
    </message>
    <message>
        <source>Platform</source>
        <translation>Plattform</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Kanalname</translation>
    </message>
    <message>
        <source>Handle</source>
        <translation>Handle</translation>
    </message>
    <message>
        <source>Web address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Platform’s own ID</source>
        <translation>Plattform-ID</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Status since</source>
        <translation>Status seit</translation>
    </message>
    <message>
        <source>Opened</source>
        <translation>Eröffnet</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>Geschlossen</translation>
    </message>
    <message>
        <source>Last post</source>
        <translation>Letzter Beitrag</translation>
    </message>
    <message>
        <source>Purpose</source>
        <translation>Zweck</translation>
    </message>
    <message>
        <source>Audience</source>
        <translation>Zielgruppe</translation>
    </message>
    <message>
        <source>Main topics</source>
        <translation>Schwerpunkte</translation>
    </message>
    <message>
        <source>Posting rhythm</source>
        <translation>Beitragsrhythmus</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Schlagworte</translation>
    </message>
    <message>
        <source>Imprint</source>
        <translation>Impressum</translation>
    </message>
    <message>
        <source>Privacy notice</source>
        <translation>Datenschutzerklärung</translation>
    </message>
    <message>
        <source>Usage concept of</source>
        <translation>Nutzungskonzept</translation>
    </message>
    <message>
        <source>Netiquette</source>
        <translation>Netiquette</translation>
    </message>
    <message>
        <source>Alternative offer</source>
        <translation>Alternatives Angebot</translation>
    </message>
    <message>
        <source>Where the same information can be had without this platform.</source>
        <translation>Wo es dieselben Informationen ohne diese Plattform gibt.</translation>
    </message>
    <message>
        <source>Accessibility</source>
        <translation>Barrierefreiheit</translation>
    </message>
    <message>
        <source>Offered to the archive on</source>
        <translation>Archiv angeboten</translation>
    </message>
    <message>
        <source>Two-factor login</source>
        <translation>Zwei-Faktor-Anmeldung</translation>
    </message>
    <message>
        <source>Credentials kept at</source>
        <translation>Verwahrort Zugangsdaten</translation>
    </message>
    <message>
        <source>The place only, such as “safe, room 112”. Never the password.</source>
        <translation>Nur den Ort angeben, etwa „Tresor, Zimmer 112“. Niemals das Passwort.</translation>
    </message>
    <message>
        <source>Recovery mailbox</source>
        <translation>Registrierungs-E-Mail</translation>
    </message>
    <message>
        <source>Administrators</source>
        <translation>Administration</translation>
    </message>
    <message>
        <source>Third-party tools</source>
        <translation>Externe Werkzeuge</translation>
    </message>
    <message>
        <source>Access checked on</source>
        <translation>Zugänge geprüft</translation>
    </message>
    <message>
        <source>Next review</source>
        <translation>Nächste Prüfung</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notizen</translation>
    </message>
    <message>
        <source>Crisis role</source>
        <translation>Krisenrolle</translation>
    </message>
    <message>
        <source>Responsible editor</source>
        <translation>Verantwortlich</translation>
    </message>
    <message>
        <source>Deputy</source>
        <translation>Vertretung</translation>
    </message>
    <message>
        <source>Followers</source>
        <translation>Follower</translation>
    </message>
    <message>
        <source>Followers as of</source>
        <translation>Follower (Stand)</translation>
    </message>
    <message>
        <source>Open constraints</source>
        <translation>Offene Engpässe</translation>
    </message>
</context>
<context>
    <name>ChannelKind</name>
    <message>
        <source>institution</source>
        <translation>Institution</translation>
    </message>
    <message>
        <source>office holder</source>
        <translation>Amtsträger/in</translation>
    </message>
    <message>
        <source>campaign</source>
        <translation>Kampagne</translation>
    </message>
    <message>
        <source>career</source>
        <translation>Karriere</translation>
    </message>
    <message>
        <source>operations</source>
        <translation>Einsatz</translation>
    </message>
    <message>
        <source>topic</source>
        <translation>Thema</translation>
    </message>
</context>
<context>
    <name>ChannelStatus</name>
    <message>
        <source>active</source>
        <translation>aktiv</translation>
    </message>
    <message>
        <source>in reserve</source>
        <translation>Reserve</translation>
    </message>
    <message>
        <source>observed</source>
        <translation>beobachtet</translation>
    </message>
    <message>
        <source>under consideration</source>
        <translation>in Prüfung</translation>
    </message>
    <message>
        <source>planned</source>
        <translation>geplant</translation>
    </message>
    <message>
        <source>closed, handle held</source>
        <translation>eingestellt, Handle gehalten</translation>
    </message>
    <message>
        <source>deleted, handle free</source>
        <translation>gelöscht, Handle frei</translation>
    </message>
    <message>
        <source>suspended by platform</source>
        <translation>von Plattform gesperrt</translation>
    </message>
    <message>
        <source>rejected</source>
        <translation>verworfen</translation>
    </message>
</context>
<context>
    <name>Check</name>
    <message>
        <source>No lead channel is chosen for “{scenario}”: give one channel that role.</source>
        <translation>Für „{scenario}“ ist kein Leitkanal festgelegt. Einem Kanal diese Rolle geben.</translation>
    </message>
    <message>
        <source>“{channel}” is {role} in a crisis, but held back (“{constraint}”): resolve that or choose another channel.</source>
        <translation>„{channel}“ ist in der Krise {role}, aber der Engpass „{constraint}“ verhindert den Betrieb. Engpass beheben oder anderen Kanal wählen.</translation>
    </message>
    <message>
        <source>“{channel}” is {role} in a crisis, but its status is “{status}”: activate it or choose another channel.</source>
        <translation>„{channel}“ ist in der Krise {role}, hat aber den Status „{status}“. Kanal aktivieren oder anderen Kanal wählen.</translation>
    </message>
    <message>
        <source>The only crisis channel of {organisation} for “{scenario}” depends on {operator}: add one of another operator.|All {n} crisis channels of {organisation} for “{scenario}” depend on {operator}: add one of another operator.</source>
        <translation>{organisation}: Der einzige Krisenkanal für „{scenario}“ hängt von {operator} ab. Kanal eines anderen Betreibers ergänzen.|{organisation}: Die {n} Krisenkanäle für „{scenario}“ hängen alle von {operator} ab. Kanal eines anderen Betreibers ergänzen.</translation>
    </message>
    <message>
        <source>“{channel}” ({status}) still has the crisis role {role}: give the role to another channel.</source>
        <translation>„{channel}“ ({status}) hat noch die Krisenrolle {role}. Rolle einem anderen Kanal geben.</translation>
    </message>
    <message>
        <source>Nobody can activate the reserve “{channel}” by the book: write down the steps.</source>
        <translation>Für die Reserve „{channel}“ sind keine Schritte zur Aktivierung festgehalten. Schritte eintragen.</translation>
    </message>
    <message>
        <source>The reserve “{channel}” was not tried for a year: plan a drill.</source>
        <translation>Die Reserve „{channel}“ wurde seit mehr als einem Jahr nicht erprobt. Übung ansetzen.</translation>
    </message>
    <message>
        <source>“{channel}” is active, but nobody runs it: assign a responsible editor.</source>
        <translation>„{channel}“ ist aktiv, aber niemand ist dafür verantwortlich. Kanalverantwortung zuweisen.</translation>
    </message>
    <message>
        <source>Everybody who runs “{channel}” is away today: name a deputy who is there.</source>
        <translation>Alle Zuständigen für „{channel}“ sind heute abwesend. Anwesende Vertretung benennen.</translation>
    </message>
    <message>
        <source>{editor} left on {left} and still has access to {n} channel: remove it.|{editor} left on {left} and still has access to {n} channels: remove it.</source>
        <translation>{editor} ist am {left} ausgeschieden und hat noch Zugang zu {n} Kanal. Zugang entziehen.|{editor} ist am {left} ausgeschieden und hat noch Zugang zu {n} Kanälen. Zugänge entziehen.</translation>
    </message>
    <message>
        <source>Only {editor} can post on “{channel}”: give a second person access.</source>
        <translation>Auf „{channel}“ kann nur {editor} veröffentlichen. Einer zweiten Person Zugang geben.</translation>
    </message>
    <message>
        <source>{editor} is asked for {asked} hours a week and has {available}: hand over assignments or find more time.</source>
        <translation>{editor} ist mit {asked} Stunden/Woche verplant, verfügbar sind {available}. Zuständigkeiten abgeben oder mehr Zeit einräumen.</translation>
    </message>
    <message>
        <source>“{channel}” has no imprint: enter where it stands.</source>
        <translation>Für „{channel}“ ist kein Impressum eingetragen. Adresse des Impressums eintragen.</translation>
    </message>
    <message>
        <source>“{channel}” has no privacy notice: enter where it stands.</source>
        <translation>Für „{channel}“ ist keine Datenschutzerklärung eingetragen. Adresse der Datenschutzerklärung eintragen.</translation>
    </message>
    <message>
        <source>“{channel}” has no usage concept: write one and enter its date.</source>
        <translation>Für „{channel}“ ist kein Nutzungskonzept eingetragen. Konzept erstellen und Datum eintragen.</translation>
    </message>
    <message>
        <source>“{channel}” is not secured by a second factor: set one up and enter it.</source>
        <translation>Für „{channel}“ ist keine Zwei-Faktor-Anmeldung eingetragen. Einrichten und eintragen.</translation>
    </message>
    <message>
        <source>Who has access to “{channel}” was not checked for a year: check it.</source>
        <translation>Die Zugänge zu „{channel}“ wurden seit mehr als einem Jahr nicht geprüft. Prüfen und Datum eintragen.</translation>
    </message>
    <message>
        <source>The review “{title}” was due on {due}: carry it out and enter the result.</source>
        <translation>Die Eignungsprüfung „{title}“ war am {due} fällig. Durchführen und Ergebnis eintragen.</translation>
    </message>
    <message>
        <source>“{title}” was to be looked at again on {due}: confirm it or decide anew.</source>
        <translation>Die Wiedervorlage zu „{title}“ war am {due} fällig. Entscheidung bestätigen oder neu treffen.</translation>
    </message>
    <message>
        <source>“{title}” was to be reviewed on {due}: review it and set the next date.</source>
        <translation>Die Prüfung von „{title}“ war am {due} fällig. Prüfen und nächsten Termin setzen.</translation>
    </message>
    <message>
        <source>The platform {title} was to be reviewed on {due}: review it and set the next date.</source>
        <translation>Die Prüfung der Plattform {title} war am {due} fällig. Prüfen und nächsten Termin setzen.</translation>
    </message>
    <message>
        <source>“{title}” was to be resolved by {due}: resolve it or set another date.</source>
        <translation>„{title}“ sollte bis {due} behoben sein. Beheben oder neuen Termin setzen.</translation>
    </message>
    <message>
        <source>“{first}” and “{second}” have the same web address: keep one of them.</source>
        <translation>„{first}“ und „{second}“ haben dieselbe Adresse. Adresse berichtigen oder doppelten Kanal löschen.</translation>
    </message>
    <message>
        <source>“{first}” and “{second}” have the same handle: keep one of them.</source>
        <translation>„{first}“ und „{second}“ haben dasselbe Handle. Handle berichtigen oder doppelten Kanal löschen.</translation>
    </message>
    <message>
        <source>The follower figure of “{channel}” is of {date}: enter a new one.</source>
        <translation>Die Followerzahl von „{channel}“ stammt vom {date}. Neuen Messwert erfassen.</translation>
    </message>
    <message>
        <source>No reason is given for “{title}”: enter why it was decided.</source>
        <translation>Zu „{title}“ ist kein Grund angegeben. Gründe der Entscheidung eintragen.</translation>
    </message>
</context>
<context>
    <name>Constraint</name>
    <message>
        <source>Title</source>
        <translation>Bezeichnung</translation>
    </message>
    <message>
        <source>Organisation</source>
        <translation>Behörde</translation>
    </message>
    <message>
        <source>Platform</source>
        <translation>Plattform</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>Kanal</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Severity</source>
        <translation>Auswirkung</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>Besteht seit</translation>
    </message>
    <message>
        <source>Hours missing per week</source>
        <translation>Fehlende Stunden/Woche</translation>
    </message>
    <message>
        <source>Money missing (EUR per year)</source>
        <translation>Fehlende Mittel (EUR/Jahr)</translation>
    </message>
    <message>
        <source>Taken care of by</source>
        <translation>Zuständig</translation>
    </message>
    <message>
        <source>Remedy</source>
        <translation>Abhilfe</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>Fällig</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notizen</translation>
    </message>
</context>
<context>
    <name>ConstraintKind</name>
    <message>
        <source>staff</source>
        <translation>Personal</translation>
    </message>
    <message>
        <source>budget</source>
        <translation>Budget</translation>
    </message>
    <message>
        <source>technology</source>
        <translation>Technik</translation>
    </message>
    <message>
        <source>law and data protection</source>
        <translation>Recht und Datenschutz</translation>
    </message>
    <message>
        <source>skills</source>
        <translation>Fachwissen</translation>
    </message>
    <message>
        <source>accessibility</source>
        <translation>Barrierefreiheit</translation>
    </message>
    <message>
        <source>other</source>
        <translation>Sonstiges</translation>
    </message>
</context>
<context>
    <name>ConstraintStatus</name>
    <message>
        <source>open</source>
        <translation>offen</translation>
    </message>
    <message>
        <source>in progress</source>
        <translation>in Klärung</translation>
    </message>
    <message>
        <source>resolved</source>
        <translation>behoben</translation>
    </message>
    <message>
        <source>accepted</source>
        <translation>hingenommen</translation>
    </message>
</context>
<context>
    <name>CrisisRole</name>
    <message>
        <source>Channel</source>
        <translation>Kanal</translation>
    </message>
    <message>
        <source>Scenario</source>
        <translation>Krisenlage</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Rolle</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Reihenfolge</translation>
    </message>
    <message>
        <source>Ready within (minutes)</source>
        <translation>Bereit in (Minuten)</translation>
    </message>
    <message>
        <source>May activate</source>
        <translation>Aktivierung durch</translation>
    </message>
    <message>
        <source>Four-eyes principle</source>
        <translation>Vier-Augen-Prinzip</translation>
    </message>
    <message>
        <source>Prepared text</source>
        <translation>Vorbereiteter Text</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>Schritte</translation>
    </message>
    <message>
        <source>The checklist of activation, one step a line.</source>
        <translation>Checkliste der Aktivierung, je Zeile ein Schritt.</translation>
    </message>
    <message>
        <source>Last drill</source>
        <translation>Letzte Übung</translation>
    </message>
    <message>
        <source>Result of the drill</source>
        <translation>Ergebnis der Übung</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notizen</translation>
    </message>
</context>
<context>
    <name>CrisisRoleKind</name>
    <message>
        <source>lead channel</source>
        <translation>Leitkanal</translation>
    </message>
    <message>
        <source>fallback channel</source>
        <translation>Ausweichkanal</translation>
    </message>
    <message>
        <source>amplifier</source>
        <translation>Verstärker</translation>
    </message>
    <message>
        <source>monitoring only</source>
        <translation>nur Monitoring</translation>
    </message>
    <message>
        <source>reserve</source>
        <translation>Reserve</translation>
    </message>
    <message>
        <source>dark site</source>
        <translation>Darksite</translation>
    </message>
</context>
<context>
    <name>Decision</name>
    <message>
        <source>Organisation</source>
        <translation>Behörde</translation>
    </message>
    <message>
        <source>Platform</source>
        <translation>Plattform</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>Kanal</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Datum</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>Reasons</source>
        <translation>Gründe</translation>
    </message>
    <message>
        <source>Wording</source>
        <translation>Wortlaut</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>Belege</translation>
    </message>
    <message>
        <source>Decided by</source>
        <translation>Entschieden von</translation>
    </message>
    <message>
        <source>File reference</source>
        <translation>Aktenzeichen</translation>
    </message>
    <message>
        <source>Look at again on</source>
        <translation>Wiedervorlage</translation>
    </message>
    <message>
        <source>What would bring us back</source>
        <translation>Voraussetzung für Rückkehr</translation>
    </message>
</context>
<context>
    <name>Editor</name>
    <message>
        <source>Channels</source>
        <translation>Kanäle</translation>
    </message>
    <message>
        <source>Hours asked per week</source>
        <translation>Verplante Stunden/Woche</translation>
    </message>
    <message>
        <source>Absent until</source>
        <translation>Abwesend bis</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Organisation</source>
        <translation>Behörde</translation>
    </message>
    <message>
        <source>Function</source>
        <translation>Funktion</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Referat</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-Mail</translation>
    </message>
    <message>
        <source>Office phone</source>
        <translation>Diensttelefon</translation>
    </message>
    <message>
        <source>Mobile</source>
        <translation>Mobiltelefon</translation>
    </message>
    <message>
        <source>Emergency phone</source>
        <translation>Notfallnummer</translation>
    </message>
    <message>
        <source>Reached outside office hours; printed on the crisis sheet.</source>
        <translation>Außerhalb der Dienstzeit erreichbar; steht auf dem Krisenblatt.</translation>
    </message>
    <message>
        <source>Hours per week for channels</source>
        <translation>Kanalstunden/Woche</translation>
    </message>
    <message>
        <source>Trained on</source>
        <translation>Geschult für</translation>
    </message>
    <message>
        <source>Official device</source>
        <translation>Dienstgerät</translation>
    </message>
    <message>
        <source>Left on</source>
        <translation>Ausgeschieden</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notizen</translation>
    </message>
</context>
<context>
    <name>Group</name>
    <message>
        <source>Basics</source>
        <translation>Grunddaten</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Purpose and content</source>
        <translation>Zweck und Inhalt</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>Kontakt</translation>
    </message>
    <message>
        <source>Work</source>
        <translation>Arbeit</translation>
    </message>
    <message>
        <source>Crisis</source>
        <translation>Krise</translation>
    </message>
    <message>
        <source>Scores</source>
        <translation>Bewertung</translation>
    </message>
    <message>
        <source>Legal duties</source>
        <translation>Recht</translation>
    </message>
    <message>
        <source>Security</source>
        <translation>Sicherheit</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>Prüfung</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notizen</translation>
    </message>
</context>
<context>
    <name>Kind</name>
    <message>
        <source>“{text}” is not in the list. Possible: {values}.</source>
        <translation>„{text}“ steht nicht in der Liste. Möglich sind: {values}.</translation>
    </message>
    <message>
        <source>“{text}” is not a whole number. Leave out the decimals.</source>
        <translation>„{text}“ ist keine ganze Zahl. Nachkommastellen weglassen.</translation>
    </message>
    <message>
        <source>The smallest possible value is {limit}.</source>
        <translation>Der kleinste mögliche Wert ist {limit}.</translation>
    </message>
    <message>
        <source>The largest possible value is {limit}.</source>
        <translation>Der größte mögliche Wert ist {limit}.</translation>
    </message>
    <message>
        <source>There is no {type} “{text}” yet. Create it first or choose another.</source>
        <translation>{type} „{text}“ ist noch nicht erfasst. Erst anlegen oder einen anderen Eintrag wählen.</translation>
    </message>
    <message>
        <source>“{text}” fits {n} records. Choose one from the list.</source>
        <translation>„{text}“ passt auf {n} Datensätze. Bitte einen aus der Liste wählen.</translation>
    </message>
    <message>
        <source>“{text}” is not a web address. Web addresses start with https://.</source>
        <translation>„{text}“ ist keine Webadresse. Webadressen beginnen mit https://.</translation>
    </message>
    <message>
        <source>“{text}” is not an e-mail address. Write it like name@example.org.</source>
        <translation>„{text}“ ist keine E-Mail-Adresse. Schreibweise: name@example.org.</translation>
    </message>
    <message>
        <source>“{text}” is not a telephone number. Digits, spaces and + - / ( ) fit.</source>
        <translation>„{text}“ ist keine Telefonnummer. Erlaubt sind Ziffern, Leerzeichen und + - / ( ).</translation>
    </message>
    <message>
        <source>Only one line fits here.</source>
        <translation>Hier ist nur eine Zeile möglich.</translation>
    </message>
    <message>
        <source>The text holds an invisible control character. Type it anew.</source>
        <translation>Der Text enthält ein unsichtbares Steuerzeichen. Bitte neu eintippen.</translation>
    </message>
</context>
<context>
    <name>Language</name>
    <message>
        <source>yes</source>
        <translation>ja</translation>
    </message>
    <message>
        <source>no</source>
        <translation>nein</translation>
    </message>
    <message>
        <source>“{text}” is not a date. Write it like {example}.</source>
        <translation>„{text}“ ist kein Datum. Schreibweise: {example}.</translation>
    </message>
    <message>
        <source>“{text}” is not a number. Write it like {example}.</source>
        <translation>„{text}“ ist keine Zahl. Schreibweise: {example}.</translation>
    </message>
    <message>
        <source>“{text}” is neither yes nor no.</source>
        <translation>„{text}“ ist weder „ja“ noch „nein“.</translation>
    </message>
</context>
<context>
    <name>LogEntry</name>
    <message>
        <source>Scenario</source>
        <translation>Krisenlage</translation>
    </message>
    <message>
        <source>Drill</source>
        <translation>Übung</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeitpunkt</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>Kanal</translation>
    </message>
    <message>
        <source>Editor</source>
        <translation>Redakteur/in</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>Maßnahme</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Ergebnis</translation>
    </message>
</context>
<context>
    <name>Measurement</name>
    <message>
        <source>Channel</source>
        <translation>Kanal</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Datum</translation>
    </message>
    <message>
        <source>Followers</source>
        <translation>Follower</translation>
    </message>
    <message>
        <source>Reach</source>
        <translation>Reichweite</translation>
    </message>
    <message>
        <source>Posts</source>
        <translation>Beiträge</translation>
    </message>
    <message>
        <source>Blocked users</source>
        <translation>Gesperrte Konten</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Herkunft</translation>
    </message>
</context>
<context>
    <name>MeasurementSource</name>
    <message>
        <source>entered</source>
        <translation>erfasst</translation>
    </message>
    <message>
        <source>imported</source>
        <translation>importiert</translation>
    </message>
    <message>
        <source>estimated</source>
        <translation>geschätzt</translation>
    </message>
</context>
<context>
    <name>Operator</name>
    <message>
        <source>is</source>
        <translation>ist</translation>
    </message>
    <message>
        <source>is not</source>
        <translation>ist nicht</translation>
    </message>
    <message>
        <source>contains</source>
        <translation>enthält</translation>
    </message>
    <message>
        <source>does not contain</source>
        <translation>enthält nicht</translation>
    </message>
    <message>
        <source>from</source>
        <translation>ab</translation>
    </message>
    <message>
        <source>up to</source>
        <translation>bis</translation>
    </message>
    <message>
        <source>is empty</source>
        <translation>ist leer</translation>
    </message>
    <message>
        <source>is filled in</source>
        <translation>ist ausgefüllt</translation>
    </message>
</context>
<context>
    <name>Organisation</name>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Short name</source>
        <translation>Kurzname</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Belongs to</source>
        <translation>Gehört zu</translation>
    </message>
    <message>
        <source>Website</source>
        <translation>Website</translation>
    </message>
    <message>
        <source>Press office e-mail</source>
        <translation>E-Mail Pressestelle</translation>
    </message>
    <message>
        <source>Press office phone</source>
        <translation>Telefon Pressestelle</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notizen</translation>
    </message>
</context>
<context>
    <name>OrganisationKind</name>
    <message>
        <source>state chancellery</source>
        <translation>Staatskanzlei</translation>
    </message>
    <message>
        <source>ministry</source>
        <translation>Ministerium</translation>
    </message>
    <message>
        <source>city</source>
        <translation>Stadt</translation>
    </message>
    <message>
        <source>district</source>
        <translation>Landkreis</translation>
    </message>
    <message>
        <source>subordinate agency</source>
        <translation>nachgeordnete Behörde</translation>
    </message>
    <message>
        <source>university</source>
        <translation>Hochschule</translation>
    </message>
    <message>
        <source>police / fire service</source>
        <translation>Polizei/Feuerwehr</translation>
    </message>
    <message>
        <source>other</source>
        <translation>Sonstige</translation>
    </message>
</context>
<context>
    <name>Outcome</name>
    <message>
        <source>open</source>
        <translation>eröffnen</translation>
    </message>
    <message>
        <source>continue</source>
        <translation>fortführen</translation>
    </message>
    <message>
        <source>expand</source>
        <translation>ausbauen</translation>
    </message>
    <message>
        <source>pause</source>
        <translation>ruhend stellen</translation>
    </message>
    <message>
        <source>keep in reserve</source>
        <translation>in Reserve halten</translation>
    </message>
    <message>
        <source>close</source>
        <translation>schließen</translation>
    </message>
    <message>
        <source>do not open</source>
        <translation>nicht eröffnen</translation>
    </message>
    <message>
        <source>observe</source>
        <translation>beobachten</translation>
    </message>
</context>
<context>
    <name>Platform</name>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Operator</source>
        <translation>Betreiber</translation>
    </message>
    <message>
        <source>Profile address pattern</source>
        <translation>Muster der Profiladresse</translation>
    </message>
    <message>
        <source>The address of a profile with {handle} in place of the handle.</source>
        <translation>Adresse eines Profils mit {handle} anstelle des Handles.</translation>
    </message>
    <message>
        <source>Readable without login</source>
        <translation>Ohne Anmeldung lesbar</translation>
    </message>
    <message>
        <source>Support contact</source>
        <translation>Support-Kontakt</translation>
    </message>
    <message>
        <source>Whom to reach when the account is blocked or hijacked.</source>
        <translation>Wer hilft, wenn das Konto gesperrt oder übernommen wurde.</translation>
    </message>
    <message>
        <source>Our position</source>
        <translation>Unsere Haltung</translation>
    </message>
    <message>
        <source>Next review</source>
        <translation>Nächste Prüfung</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notizen</translation>
    </message>
</context>
<context>
    <name>Reason</name>
    <message>
        <source>bots</source>
        <translation>Bots</translation>
    </message>
    <message>
        <source>lack of discussion culture</source>
        <translation>mangelnde Diskussionskultur</translation>
    </message>
    <message>
        <source>false reports that cannot be corrected</source>
        <translation>nicht korrigierbare Falschmeldungen</translation>
    </message>
    <message>
        <source>hate and incitement</source>
        <translation>Hass und Hetze</translation>
    </message>
    <message>
        <source>moderation effort</source>
        <translation>Moderationsaufwand</translation>
    </message>
    <message>
        <source>reach</source>
        <translation>Reichweite</translation>
    </message>
    <message>
        <source>audience</source>
        <translation>Zielgruppe</translation>
    </message>
    <message>
        <source>recruiting</source>
        <translation>Personalgewinnung</translation>
    </message>
    <message>
        <source>no staff</source>
        <translation>kein Personal</translation>
    </message>
    <message>
        <source>no budget</source>
        <translation>kein Budget</translation>
    </message>
    <message>
        <source>data protection</source>
        <translation>Datenschutz</translation>
    </message>
    <message>
        <source>conflict of values</source>
        <translation>Wertekonflikt</translation>
    </message>
    <message>
        <source>value in a crisis</source>
        <translation>Nutzen in der Krise</translation>
    </message>
</context>
<context>
    <name>Record</name>
    <message>
        <source>Organisation</source>
        <translation>Behörde</translation>
    </message>
    <message>
        <source>Organisations</source>
        <translation>Behörden</translation>
    </message>
    <message>
        <source>Platform</source>
        <translation>Plattform</translation>
    </message>
    <message>
        <source>Platforms</source>
        <translation>Plattformen</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>Kanal</translation>
    </message>
    <message>
        <source>Channels</source>
        <translation>Kanäle</translation>
    </message>
    <message>
        <source>Editor</source>
        <translation>Redakteur/in</translation>
    </message>
    <message>
        <source>Editors</source>
        <translation>Redaktion</translation>
    </message>
    <message>
        <source>Assignment</source>
        <translation>Zuständigkeit</translation>
    </message>
    <message>
        <source>Assignments</source>
        <translation>Zuständigkeiten</translation>
    </message>
    <message>
        <source>Absence</source>
        <translation>Abwesenheit</translation>
    </message>
    <message>
        <source>Absences</source>
        <translation>Abwesenheiten</translation>
    </message>
    <message>
        <source>Resource constraint</source>
        <translation>Ressourcenengpass</translation>
    </message>
    <message>
        <source>Resource constraints</source>
        <translation>Ressourcenengpässe</translation>
    </message>
    <message>
        <source>Scenario</source>
        <translation>Krisenlage</translation>
    </message>
    <message>
        <source>Scenarios</source>
        <translation>Krisenlagen</translation>
    </message>
    <message>
        <source>Crisis role</source>
        <translation>Krisenrolle</translation>
    </message>
    <message>
        <source>Crisis roles</source>
        <translation>Krisenrollen</translation>
    </message>
    <message>
        <source>Measurement</source>
        <translation>Messwert</translation>
    </message>
    <message>
        <source>Measurements</source>
        <translation>Messwerte</translation>
    </message>
    <message>
        <source>Decision</source>
        <translation>Entscheidung</translation>
    </message>
    <message>
        <source>Decisions</source>
        <translation>Entscheidungen</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>Eignungsprüfung</translation>
    </message>
    <message>
        <source>Reviews</source>
        <translation>Eignungsprüfungen</translation>
    </message>
    <message>
        <source>Log entry</source>
        <translation>Eintrag im Lageprotokoll</translation>
    </message>
    <message>
        <source>Log entries</source>
        <translation>Lageprotokoll</translation>
    </message>
</context>
<context>
    <name>Review</name>
    <message>
        <source>Platform</source>
        <translation>Plattform</translation>
    </message>
    <message>
        <source>Organisation</source>
        <translation>Behörde</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>Fällig</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Durchgeführt</translation>
    </message>
    <message>
        <source>Reach</source>
        <translation>Reichweite</translation>
    </message>
    <message>
        <source>Audience</source>
        <translation>Zielgruppe</translation>
    </message>
    <message>
        <source>Discussion culture</source>
        <translation>Diskussionskultur</translation>
    </message>
    <message>
        <source>Moderation effort</source>
        <translation>Moderationsaufwand</translation>
    </message>
    <message>
        <source>Data protection</source>
        <translation>Datenschutz</translation>
    </message>
    <message>
        <source>Value in a crisis</source>
        <translation>Nutzen in der Krise</translation>
    </message>
    <message>
        <source>Resources</source>
        <translation>Ressourcen</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>Decision</source>
        <translation>Entscheidung</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notizen</translation>
    </message>
</context>
<context>
    <name>Rule</name>
    <message>
        <source>Please fill this in.</source>
        <translation>Bitte ausfüllen.</translation>
    </message>
    <message>
        <source>The chosen record no longer exists. Choose another.</source>
        <translation>Den gewählten Datensatz gibt es nicht mehr. Bitte einen anderen wählen.</translation>
    </message>
    <message>
        <source>A record cannot belong to itself.</source>
        <translation>Ein Datensatz kann nicht zu sich selbst gehören.</translation>
    </message>
    <message>
        <source>This is before {first}. Correct one of the two dates.</source>
        <translation>Das Datum liegt vor dem {first}. Eines der beiden Daten berichtigen.</translation>
    </message>
</context>
<context>
    <name>Scenario</name>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>Beschreibung</translation>
    </message>
    <message>
        <source>Trigger</source>
        <translation>Auslöser</translation>
    </message>
    <message>
        <source>Who declares it, and upon what.</source>
        <translation>Wer die Krisenlage feststellt und woraufhin.</translation>
    </message>
</context>
<context>
    <name>Severity</name>
    <message>
        <source>blocking</source>
        <translation>verhindert</translation>
    </message>
    <message>
        <source>limiting</source>
        <translation>schränkt ein</translation>
    </message>
    <message>
        <source>straining</source>
        <translation>belastet</translation>
    </message>
</context>
<context>
    <name>Title</name>
    <message>
        <source>{editor} – {role}: {channel}</source>
        <translation>{editor} – {role}: {channel}</translation>
    </message>
    <message>
        <source>{editor}, {first} to {last}</source>
        <translation>{editor}, {first} bis {last}</translation>
    </message>
    <message>
        <source>{channel} – {role}: {scenario}</source>
        <translation>{channel} – {role}: {scenario}</translation>
    </message>
    <message>
        <source>{what}, {date}</source>
        <translation>{what}, {date}</translation>
    </message>
    <message>
        <source>{about}: {outcome}, {date}</source>
        <translation>{about}: {outcome}, {date}</translation>
    </message>
    <message>
        <source>{time} {action}</source>
        <translation>{time} {action}</translation>
    </message>
</context>
<context>
    <name>TwoFactor</name>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>text message</source>
        <translation>SMS</translation>
    </message>
    <message>
        <source>app</source>
        <translation>App</translation>
    </message>
    <message>
        <source>security key</source>
        <translation>Sicherheitsschlüssel</translation>
    </message>
    <message>
        <source>shared device</source>
        <translation>gemeinsames Gerät</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>unbekannt</translation>
    </message>
</context>
<context>
    <name>Weight</name>
    <message>
        <source>blocking</source>
        <translation>kritisch</translation>
    </message>
    <message>
        <source>warning</source>
        <translation>Warnung</translation>
    </message>
    <message>
        <source>hint</source>
        <translation>Hinweis</translation>
    </message>
</context>
</TS>
