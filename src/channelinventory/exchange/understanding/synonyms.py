"""The words of the field: headings that people use, and what they write into cells.

Floor: exchange.
"""

from __future__ import annotations

from collections.abc import Mapping

SYNONYMS: Mapping[str, Mapping[str, str]] = {
    "channel": {
        "platform": "Platform, Network, Social Network, Account Type, Service, Channel type,"
        " Plattform, Netzwerk, Soziales Netzwerk, Dienst, Medium, Kanaltyp",
        "name": "Account, Account Name, Profile Name, Page Name, Display Name, Title, Name,"
        " Channel, Kanal, Kanalname, Kanalbezeichnung, Konto, Kontoname, Accountname, Profil,"
        " Profilname, Auftritt, Seite, Seitenname, Channel name, Name des Kanals,"
        " Name des Accounts, Name of channel, Bezeichnung, Bezeichnung des Kanals,"
        " Name des Kontos, Name des Profils, Name der Seite, Kontobezeichnung, Account title,"
        " Anzeigename",
        "handle": "Handle, Username, User, @, Screen Name, Nutzername, Benutzername, Profil-ID,"
        " User ID/Handle, Accountkennung, @-Name",
        "url": "URL, Account URL, Service URL, URL to Profile, Link, Adresse, Profillink,"
        " Webadresse, Link zum Kanal, Link zum Profil, Link zum Account, Kanal-URL, Profil-URL,"
        " Account-Link, Channel URL, Profile URL, Page URL, Profile link, Link to account,"
        " Web address, Internetadresse",
        "platform_id": "Page ID, Channel ID, User ID, ID, Seiten-ID, Kanal-ID",
        "organisation": "Department, Agency, Agencies, Organization, Organizations, Organisation,"
        " Organisations, Authority, Sponsoring Agencies, Sponsoring Agency, Ministry, Behörde,"
        " Behörden, Ressort, Ministerium, Amt, Ämter, Dienststelle, Dezernat, Fachbereich,"
        " Referat, Bezirksamt, Kommune, Stadt, Einrichtung, Institution, Gemeinde, Landkreis,"
        " Verwaltungseinheit, Organisationseinheit, Verwaltung, Departement, Direktion, Bereich,"
        " Abteilung, Geschäftsbereich, verantwortliches Referat, zuständiges Referat,"
        " verantwortliche Stelle, zuständige Stelle, zuständige Behörde, Betreiber, Herausgeber,"
        " Directorate, Service area, Council, Local authority, Public body, Business unit, Bureau,"
        " Office, Institution name",
        "recovery_mailbox": "Email Used, Login Email, Account Email, Registration Email,"
        " Registrierungs-E-Mail, Konto-Mail",
        "status": "Status, Keep / Deactivate, Keep / Close, Account Status, Kanalstatus,"
        " Shutdown Y/N, Active, Zustand, Aktiv, Betriebsstatus",
        "status_since": "Status seit",
        "kind": "Kanalart, Art, Kind",
        "purpose": "Mission Statement, Purpose, Goal, Short description, Zweck, Ziel, Zielsetzung,"
        " Aufgabe, Kurzbeschreibung, Zweck des Kanals, Zweck und Ziel",
        "audience": "Target Audience, Demographics, Zielgruppe, Zielgruppen, Adressaten",
        "content_focus": "Themen, Inhalte, Schwerpunkte, Topics",
        "posting_rhythm": "Rhythmus, Frequenz, Frequency",
        "opened": "Date Added, Created, Created at, Created on, Date created, Creation date,"
        " Inception, Date registered, Registered, Date opened, Opened on, Launched, Launch date,"
        " Start date, Active since, Angelegt, Angelegt am, Erstellt am, Eröffnungsdatum,"
        " Gestartet, Startdatum, Aktiv seit, Besteht seit, In Betrieb seit, Online seit,"
        " Gegründet, Eröffnet, Seit, Gründungsdatum",
        "closed": "Closed, Closed on, Date closed, Archived at, Deactivated, Geschlossen,"
        " Geschlossen am, Abgeschaltet am, Gelöscht am, Deaktiviert am, Eingestellt am,"
        " Stillgelegt",
        "last_post": "Most Recent Post, Last Activity, Last post, Date of last post,"
        " Letzte Aktivität, Zuletzt aktiv, Letzter Beitrag, Letzter Post",
        "two_factor": "2FA, MFA, Two-Factor, Zwei-Faktor, 2-Faktor, 2-Faktor-Authentisierung,"
        " 2-Faktor-Authentifizierung, Zwei-Faktor-Authentifizierung, Multi-factor",
        "credentials_kept_at": "Vault, Verwahrort, Passworttresor, Hinterlegt bei,"
        " Passwort hinterlegt bei, Passwort hinterlegt in, Passwort liegt bei,"
        " Zugangsdaten hinterlegt bei, Zugangsdaten hinterlegt in, Zugangsdaten liegen bei,"
        " Verwahrort der Zugangsdaten, Password kept at, Password kept in, Password held by,"
        " Password stored in, Credentials kept at, Credentials held by, Credentials stored in",
        "language": "Language, Sprache",
        "tags": "Tags, Hashtags, Keywords, Schlagworte",
        "imprint_url": "Imprint, Impressum, Impressum vorhanden, Impressumspflicht erfüllt,"
        " Legal notice",
        "privacy_url": "Privacy, Datenschutz, Datenschutzerklärung, Datenschutzhinweise,"
        " Datenschutzhinweis, Datenschutzerklärung vorhanden, Privacy policy",
        "usage_concept_date": "Nutzungskonzept, Nutzungskonzept vom, Social-Media-Konzept,"
        " Nutzungskonzept vorhanden",
        "netiquette_url": "Netiquette",
        "accessibility_note": "Barrierefreiheit",
        "archived_on": "Archivierung",
        "next_review": "Next Review, Wiedervorlage, Nächste Prüfung, Evaluierung",
        "notes": "Notes, Comments, Comment, Description, Long description, Remarks, Notizen,"
        " Notiz, Bemerkung, Bemerkungen, Anmerkung, Anmerkungen, Hinweise, Hinweis, Beschreibung,"
        " Langbeschreibung, Kommentar, Sonstiges, Anm., Bem., Erläuterung, Erläuterungen",
        # What a channel's row says of other records: its people, figures, decisions.
        "assignment.editor:responsible": "Owner, Channel Owner, Contact, Contacts, Managed by,"
        " Admin, Account owner, Account manager, Page manager, Contact officer, Contact name,"
        " Contact person, Point of contact, POC, Nodal officer, Responsible officer, Lead officer,"
        " Lead, Responsible, Responsible editor, Person in charge, Verantwortlich,"
        " Verantwortliche/r, Ansprechpartner/in, Ansprechpartner, Ansprechperson, Kontakt,"
        " Kontaktperson, Redaktion, Redakteur/in, Betreuung, Betreut von, Zuständig,"
        " Zuständigkeit, Verantwortung, Verantwortliche Person, Zuständige Person, Betreuer/in,"
        " Kanalbetreuung, Pflege, Gepflegt von, Redaktionelle Betreuung, Verantwortlicher,"
        " Verantwortliche, Verwalter, Bearbeiter/in, Kanalverantwortung",
        "assignment.editor:deputy": "Backup, Secondary Contact, Deputy, Deputies, Backup contact,"
        " Backup owner, Alternate contact, Vertretung, Vertreten durch, Stellv., Stellvertretung,"
        " Vertreter/in, Stellvertreter/in",
        "assignment.editor:administrator": "Who Has Access?, Admins, Users, Access, Zugriff,"
        " Zugriffsberechtigte, Zugang",
        "assignment.editor:moderator": "Moderation, Moderator/in, Community Management",
        "assignment.editor:approver": "Freigabe, Freigabe durch, Approval, Approver",
        "assignment.editor:on_call": "Rufbereitschaft, On call",
        # Nothing is reckoned: a share of a post (FTE, VZÄ) is no number of hours.
        "assignment.hours_per_week": "Hours, Hours per week, Stunden/Woche, Wochenstunden,"
        " Stunden pro Woche, Stunden je Woche, Std./Woche, Std. pro Woche, h/Woche, Weekly hours,"
        " Hours/week, Zeitaufwand pro Woche, Zeitaufwand (Std./Woche), Aufwand (Std./Woche),"
        " Aufwand in Stunden pro Woche, Zeitaufwand in Stunden pro Woche",
        "measurement.followers": "Followers, Number of Followers, Fans, Likes, Subscribers,"
        " Page Likes, Follower, Followerzahl, Followerzahlen, Abonnenten, Abonnent/innen,"
        " Abonnements, Abos, Gefällt-mir, Gefällt-mir-Angaben, Reichweite (Follower)",
        "measurement.reach": "Reach, Impressions, Reichweite, Impressionen",
        "measurement.posts": "Posts, Number of posts, Tweets, Beiträge, Anzahl Beiträge",
        "measurement.blocked_users": "Blocked users, Gesperrte Nutzer, Blockierte Nutzer",
        "measurement.date": "Date, As of, Stand, Stichtag, Datum, Erhoben am",
        "editor.email": "E-Mail, Email address, Contact email, E-Mail Ansprechpartner/in, Mail,"
        " E-Mail-Adresse, Contact e-mail, Kontakt-Mail, Kontakt-E-Mail",
        "editor.office_phone": "Telefon, Tel, Tel.-Nr., Telefonnr., Telefonnummer, Durchwahl,"
        " Phone, Phone number, Phone No., Telephone, Telephone number, Contact phone,"
        " Contact number, Erreichbarkeit",
        "editor.mobile": "Mobil, Handy, Mobiltelefon, Mobilnummer, Mobilnr., Handynummer,"
        " Diensthandy, Mobile, Mobile No., Mobile number, Mobile phone, Cell, Cell phone",
        "crisis_role.role": "Crisis Role, Priority, Priorität, Krisenrolle, Krisenkanal,"
        " Notfallkanal, Leitkanal, Rolle in der Krise, Rolle im Krisenfall, Nutzung in der Krise,"
        " Krisenrelevant, Krisenkommunikation, Role in crisis, Role in a crisis, Emergency role,"
        " Emergency channel, Krise, Crisis, Krisenfall, In der Krise, Krisentauglich",
        "crisis_role.scenario": "Scenario, Szenario, Krisenlage, Krisenszenario, Crisis scenario",
        "decision.text": "Reason, Decision, Begründung, Grund, Entscheidung, Beschluss",
        # Known words for what an inventory does not hold.
        "-": "FTE, VZÄ, Stellenanteil, Budget, Cost, Kosten, Werbeausgaben, Certified at,"
        " Validated at, No, Nr., Lfd. Nr., lfd. Nummer, Laufende Nummer, Nummer, #, Sl. No.,"
        " Sl No, S. No., S/N, Sr. No., Serial No., Pos., Updated at, Last updated, Published at,"
        " Stellen, Personalaufwand, Personalkosten, Sachkosten",
    },
    "organisation": {
        "name": "Name, Organisation, Organization, Authority, Behörde, Bezeichnung,"
        " Name der Behörde, Behördenname, Dienststelle, Einrichtung",
        "short_name": "Short name, Abbreviation, Kürzel, Abkürzung, Kurzname",
        "kind": "Art, Type, Typ",
        "parent": "Parent, Parent organisation, Parent department, Gehört zu, Übergeordnet,"
        " Übergeordnete Behörde, Übergeordnete Stelle, Aufsichtsbehörde, Aufsicht,"
        " Nachgeordnet zu, Geschäftsbereich, Ressort",
        "press_email": "E-Mail, Pressestelle E-Mail, Presse-E-Mail, Press email",
        "press_phone": "Phone, Telefon, Tel., Pressestelle Telefon, Pressetelefon, Press phone",
        "website": "Website, Webseite, Homepage, URL",
    },
    "platform": {
        "name": "Name, Platform, Plattform, Netzwerk, Dienst",
        "operator": "Operator, Betreiber, Konzern, Anbieter",
        "support_contact": "Support, Kontakt",
        "next_review": "Wiedervorlage, Nächste Prüfung",
    },
    "editor": {
        "name": "Name, Editor, Redakteur/in, Redakteur, Person, Mitarbeiter/in, Ansprechpartner/in",
        "name:first": "Vorname, First name, Given name",
        "name:last": "Nachname, Familienname, Last name, Surname",
        "organisation": "Organisation, Organization, Behörde, Dienststelle",
        "function": "Function, Position, Job title, Role, Designation, Funktion, Stelle, Aufgabe,"
        " Dienstposten, Amtsbezeichnung, Tätigkeit",
        "unit": "Unit, Department, Team, Section, Referat, Abteilung, Sachgebiet,"
        " Organisationseinheit, Bereich",
        "email": "E-Mail, Mail, E-Mail-Adresse",
        "office_phone": "Phone, Telefon, Tel, Telefonnummer, Durchwahl, Diensttelefon, Festnetz",
        "mobile": "Mobile, Handy, Mobil, Mobiltelefon, Mobilnummer, Diensthandy, Handynummer,"
        " Mobile No., Mobile number, Mobile phone, Cell, Cell phone",
        "emergency_phone": "Notfallnummer, Rufbereitschaft",
        "hours_per_week": "Hours, Hours per week, Stunden/Woche, Std./Woche, Stunden pro Woche,"
        " Wochenstunden, Arbeitszeit, Wochenarbeitszeit, Weekly hours",
        "-": "Nr., Lfd. Nr., No, #",
    },
    "constraint": {
        "title": "Title, Titel, Engpass, Bezeichnung",
        "organisation": "Organisation, Behörde",
        "platform": "Platform, Plattform",
        "channel": "Channel, Kanal",
        "kind": "Kind, Art",
        "severity": "Severity, Schwere, Schweregrad",
        "status": "Status",
        "cost_missing": "Cost, Kosten, Budget, Fehlbetrag, Fehlende Mittel, Mittelbedarf,"
        " Fehlendes Budget, Kosten pro Jahr, Mehrbedarf in Euro, Missing budget, Cost per year",
        "hours_missing_per_week": "Hours, Stunden/Woche, Fehlende Stunden,"
        " Fehlende Stunden pro Woche, Fehlende Stunden/Woche, Mehrbedarf in Stunden,"
        " Missing hours, Hours missing",
        "owner": "Owner, Verantwortlich, Zuständig",
        "due": "Due, Frist, Fällig",
    },
    "assignment": {
        "channel": "Channel, Kanal",
        "editor": "Editor, Redakteur/in, Person",
        "role": "Role, Rolle",
    },
    "crisis_role": {
        "channel": "Channel, Kanal",
        "scenario": "Scenario, Szenario, Krisenlage",
        "role": "Role, Rolle, Krisenrolle",
    },
    "absence": {
        "editor": "Name, Editor, Redakteur/in, Person, Mitarbeiter/in, Wer",
        "first_day": "From, Start, Begin, Start date, Von, Ab, Beginn, Erster Tag, vom",
        "last_day": "To, Until, End, End date, Bis, Ende, Letzter Tag, bis einschließlich",
        "kind": "Reason, Type, Grund, Art, Art der Abwesenheit, Abwesenheitsart,"
        " Abwesenheitsgrund, Abwesenheit, Type of absence, Absence type",
        "-": "Tage, Days, Arbeitstage, Dauer, Number of days, Nr., Lfd. Nr.",
    },
    "decision": {
        "organisation": "Organisation, Behörde",
        "platform": "Platform, Plattform, Netzwerk",
        "channel": "Channel, Kanal",
        "date": "Date, Datum, Beschlossen am, Vom",
        "outcome": "Decision, Outcome, Entscheidung, Ergebnis, Votum",
        "reasons": "Reasons, Gründe",
        "text": "Reason, Wording, Begründung, Grund, Beschluss, Wortlaut, Beschlusstext,"
        " Gegenstand, Betreff, Subject, Beschlussgegenstand",
        "decided_by": "Decided by, Entschieden von, Entschieden durch, Beschlossen von,"
        " Beschlossen durch, Entscheider, Entscheider/in, Gremium, Approved by",
        "file_reference": "File reference, Aktenzeichen, Az.",
        "review_on": "Review, Wiedervorlage, Überprüfung am, Review date",
        "-": "Nr., Lfd. Nr., No, #",
    },
    "review": {
        "platform": "Platform, Plattform",
        "organisation": "Organisation, Behörde",
        "due": "Due, Fällig, Termin",
        "done": "Done, Certified at, Validated at, Erledigt, Geprüft am",
    },
    "scenario": {
        "name": "Name, Scenario, Szenario, Lage, Krisenlage",
        "description": "Description, Beschreibung",
        "trigger": "Trigger, Auslöser",
    },
    "measurement": {
        "channel": "Channel, Kanal",
        "date": "Date, As of, Stand, Stichtag, Datum",
        "followers": "Followers, Number of Followers, Fans, Subscribers, Follower, Followerzahl,"
        " Abonnenten",
        "reach": "Reach, Reichweite",
    },
}
"""Headings by record type and target, as seen in real registers.

A target is a field's key, or that of another record which a row of this type speaks of:
`assignment.editor:deputy` is the editor of an assignment in the role of a deputy.
"""

NOTES = "Notes, Comments, Notizen, Bemerkung, Bemerkungen, Anmerkungen, Hinweise"

GENERIC = frozenset(
    "account accounts konto konten channel channels kanal kanaele profile profil profiles"
    " seite page social media socialmedia der die das des den the of for our unser unsere unseres"
    " aktuell aktuelle aktueller current anzahl number total gesamt zahl name vom von".split()
)
"""Words, folded, that headings may carry without saying anything."""

WEAK = frozenset(["priority", "prioritaet"])
"""Headings, folded, that mean what they are known for only where no other heading does."""

CHANNEL_WORDS = frozenset("account konto channel kanal profile profil seite page".split())
"""Those of them that mean the channel where nothing else is said."""

BLANKS = frozenset(
    "-|--|---|–|—|./.|.|k. a.|k.a.|k.a|ka|keine angabe|keine angaben|entfällt|entf.|n/a|n. a.|n.a."
    "|n.a|na|nil|null|none|not available|not applicable|no account|nicht vorhanden"
    "|nicht zutreffend|kein account|kein kanal|kein konto|kein profil|keiner|keine"
    "|keines|kein".split("|")
)
"""What people write into a cell that they leave blank."""

STATUS_WORDS: Mapping[str, str] = {
    "ja": "active", "j": "active", "yes": "active", "y": "active", "x": "active", "true": "active",
    "1": "active", "keep": "active", "behalten": "active", "online": "active", "live": "active",
    "in betrieb": "active", "published": "active", "aktuell": "active", "bespielt": "active",
    "genutzt": "active", "wird genutzt": "active", "aktiv genutzt": "active", "in use": "active",
    "approved": "active", "verified": "active", "enabled": "active", "current": "active",
    "beibehalten": "active", "bleibt": "active", "in nutzung": "active",
    "offen": "active", "open": "active", "laufend": "active",
    "nein": "closed_held", "n": "closed_held", "no": "closed_held", "false": "closed_held",
    "0": "closed_held", "inaktiv": "closed_held", "inactive": "closed_held",
    "deactivate": "closed_held", "deactivated": "closed_held", "deaktiviert": "closed_held",
    "stillgelegt": "closed_held", "eingestellt": "closed_held", "geschlossen": "closed_held",
    "closed": "closed_held", "offline": "closed_held", "abgeschaltet": "closed_held",
    "geloscht": "closed_released", "deleted": "closed_released",
    "ruhend": "reserve", "ruht": "reserve", "pausiert": "reserve", "paused": "reserve",
    "close": "closed_held", "retired": "closed_held", "disabled": "closed_held",
    "decommissioned": "closed_held", "nicht mehr genutzt": "closed_held", "beendet": "closed_held",
    "schliessen": "closed_held", "wird geschlossen": "closed_held", "nicht aktiv": "closed_held",
    "not active": "closed_held", "dormant": "reserve", "on hold": "reserve", "passiv": "reserve",
    "stumm": "reserve", "proposed": "considered", "pending": "considered",
    "in vorbereitung": "planned", "im aufbau": "planned", "draft": "planned",
    "archived": "closed_held", "archiviert": "closed_held",
    "in planung": "planned", "gesperrt": "suspended", "blocked": "suspended",
    "abgelehnt": "rejected",
}  # fmt: skip
"""What people write for a channel's status beside its own words, folded."""

SECOND_FACTORS: Mapping[str, str] = {
    "sms-code": "sms", "sms-tan": "sms", "mobiltelefon": "sms", "text": "sms",
    "authenticator": "app", "authenticator-app": "app", "authenticator app": "app",
    "authentifizierungs-app": "app", "totp": "app", "otp": "app", "google authenticator": "app",
    "microsoft authenticator": "app", "hardware key": "hardware_key", "yubikey": "hardware_key",
    "fido2": "hardware_key", "token": "hardware_key", "hardware-token": "hardware_key",
    "passkey": "hardware_key", "diensthandy": "shared_device", "gemeinsames handy": "shared_device",
    "ja": "unknown", "yes": "unknown", "x": "unknown", "y": "unknown", "j": "unknown",
    "aktiv": "unknown", "aktiviert": "unknown", "enabled": "unknown", "on": "unknown",
    "nein": "none", "no": "none", "n": "none", "nicht aktiviert": "none", "off": "none",
    "disabled": "none", "kein": "none", "keiner": "none",
}  # fmt: skip
"""What people write for the second factor, folded; a yes does not say which one it is."""

SHUTDOWN = frozenset(["shutdownyn", "shutdown", "abgeschaltet", "stillgelegt", "geschlossen"])
"""Headings, folded, under which a yes means that a channel is closed."""
