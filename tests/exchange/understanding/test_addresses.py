"""Platform and handle from addresses and back, and what people call platforms."""

from __future__ import annotations

import hypothesis
import pytest
from hypothesis import given
from hypothesis import strategies as st

from channelinventory.exchange.understanding.addresses import Account
from channelinventory.services.addresses import addresses

KNOWN = addresses()
UC = "UC" + "a1_-" * 5 + "xy"

PROFILES = {
    "Facebook": {
        "stadt.dresden": "facebook.com/stadt.dresden https://de-de.facebook.com/stadt.dresden/?ref=hl"
        " http://m.facebook.com/stadt.dresden#x WWW.FACEBOOK.COM/stadt.dresden/about/"
        " https://fb.com/stadt.dresden facebook.com/#!/stadt.dresden facebook.com/pg/stadt.dresden"
        " facebook.com:443/stadt.dresden https:/facebook.com//stadt.dresden",
        "Bundespolizei": "<https://www.facebook.com/Bundespolizei> facebook.com/@Bundespolizei",
    },
    "Instagram": {"bund_de": "instagram.com/bund_de/ instagram.com/@bund_de?hl=de"},
    "Threads": {"bund": "threads.net/@bund https://www.threads.com/@bund/"},
    "WhatsApp-Kanal": {"0029VaABC": "whatsapp.com/channel/0029VaABC"},
    "X": {
        "BMI_Bund": "x.com/BMI_Bund twitter.com/BMI_Bund https://mobile.twitter.com/BMI_Bund?lang=de"
        " http://twitter.com/#!/BMI_Bund twitter.com/@BMI_Bund x.com/BMI_Bund/media"
        " https://twitter.com/intent/user?screen_name=BMI_Bund",
        "a_sample_twitter_account": "http://twitter.com/a_sample_twitter_account",
    },
    "TikTok": {"polizei": "tiktok.com/@polizei?lang=de-DE"},
    "YouTube": {
        "stadt": "youtube.com/@stadt youtube.com/c/stadt youtube.com/user/stadt youtube.com/stadt"
        " https://m.youtube.com/@stadt/videos"
    },
    "LinkedIn": {
        "stadt": "linkedin.com/company/stadt/ de.linkedin.com/school/stadt/about/"
        " linkedin.com/showcase/stadt linkedin.com/in/stadt",
        "anna-müller": "https://www.linkedin.com/in/anna-m%C3%BCller/",
    },
    "Xing": {"stadt": "xing.com/pages/stadt https://www.xing.com/companies/stadt"},
    "Mastodon": {
        "bmi@social.bund.de": "https://social.bund.de/@bmi @bmi@social.bund.de bmi@social.bund.de"
        " https://social.bund.de/users/bmi https://social.bund.de/web/@bmi",
        "x@bawü.social": "https://xn--baw-joa.social/@x https://bawü.social/@x @x@bawü.social",
        "stadt@irgendwo.example.org": "https://irgendwo.example.org/@stadt"
        " @stadt@irgendwo.example.org https://irgendwo.example.org/@stadt/media",
        "a@b.example": "https://social.bund.de/@a@b.example",
    },
    "PeerTube": {"k@peertube.example.org": "https://peertube.example.org/c/k"},
    "Pixelfed": {"stadt@pixelfed.de": "https://pixelfed.de/stadt @stadt@pixelfed.de"},
    "Bluesky": {
        "bmi.bund.de": "bsky.app/profile/bmi.bund.de",
        "bmi.bsky.social": "https://bmi.bsky.social bmi.bsky.social @bmi.bsky.social",
    },
    "Telegram": {"stadt": "t.me/stadt https://t.me/s/stadt telegram.me/stadt"},
    "Snapchat": {"stadt": "snapchat.com/add/stadt snapchat.com/@stadt"},
    "Pinterest": {
        "stadt": "pinterest.de/stadt/ de.pinterest.com/stadt pinterest.co.uk/stadt/_saved"
    },
    "Flickr": {"usdagov": "http://www.flickr.com/photos/usdagov flickr.com/people/usdagov/"},
    "Reddit": {"stadt": "reddit.com/user/stadt old.reddit.com/u/stadt", "r/de": "reddit.com/r/de/"},
    "Twitch": {"stadt": "twitch.tv/stadt https://www.twitch.tv/stadt/videos"},
    "Threema-Kanal": {"*KANAL": "https://threema.id/*KANAL"},
    "Tumblr": {"statedept": "http://statedept.tumblr.com tumblr.com/statedept"},
    "Vimeo": {"whitehouse": "vimeo.com/whitehouse"},
}
IDS = {
    "https://www.facebook.com/profile.php?id=100064&sk=about": ("Facebook", "100064"),
    "facebook.com/pages/Stadt/123": ("Facebook", "123"),
    "facebook.com/pages/Vienna-Austria/US-Mission-Vienna/56632622313": ("Facebook", "56632622313"),
    "facebook.com/p/Stadt-Dresden-100064870/": ("Facebook", "100064870"),
    "facebook.com/people/Stadt/100064870": ("Facebook", "100064870"),
    f"youtube.com/channel/{UC}/about": ("YouTube", UC),
    "https://wa.me/491701234567": ("WhatsApp-Kanal", "491701234567"),
    "flickr.com/photos/12345@N01/": ("Flickr", "12345@N01"),
    "https://bsky.app/profile/did:plc:abc123": ("Bluesky", "did:plc:abc123"),
    "https://open.spotify.com/show/4rOoJ6": ("Podcast", "4rOoJ6"),
}
PLATFORM_ONLY = {
    "Facebook": "facebook.com developers.facebook.com/docs facebook.com/groups/123 fb.watch/abc"
    " facebook.com/stadt/posts/123 facebook.com/watch?v=1 facebook.com/sharer/sharer.php?u=x.de"
    " facebook.com/profile.php facebook.com/events/1 facebook.com/hashtag/x",
    "Instagram": "instagram.com/p/C123/ instagram.com/reel/C1 instagram.com/explore/tags/x"
    " instagram.com/stories/x/1 help.instagram.com/123",
    "Threads": "threads.net/@x/post/1 threads.net/search",
    "WhatsApp-Kanal": "chat.whatsapp.com/abc api.whatsapp.com/send?phone=1",
    "X": "x.com x.com/a/status/1 twitter.com/hashtag/x twitter.com/search?q=a t.co/abc x.com/i/l",
    "TikTok": "tiktok.com/@x/video/1 vm.tiktok.com/abc tiktok.com/tag/x",
    "YouTube": "youtube.com/watch?v=1 youtu.be/abc youtube.com/playlist?list=x youtube.com/live/x",
    "LinkedIn": "linkedin.com/feed/update/urn:li:activity:1 linkedin.com/posts/x linkedin.com/jobs",
    "Mastodon": "https://social.bund.de https://social.bund.de/@bmi/1123 https://irgendwo.de/@x/123",
    "Bluesky": "bsky.app bsky.app/profile/x/post/3",
    "Telegram": "t.me/joinchat/AAA t.me/+AAA t.me/stadt/12",
    "Pinterest": "pinterest.de/pin/1 pin.it/x pinterest.de/stadt/board",
    "Flickr": "flickr.com/photos/x/123 flickr.com/photos/tags/x flickr.com",
    "Reddit": "reddit.com/r/de/comments/1/x",
    "Signal": "https://signal.group/#CjQ",
    "RSS": "https://stadt.de/feed/ https://stadt.de/rss/presse.rss https://feeds.stadt.de/x",
    "Podcast": "https://podcasts.apple.com/de/podcast/x/id1 https://stadt.podigee.io",
    "Warn-App NINA": "https://warnung.bund.de/meldungen",
    "KATWARN": "katwarn.de",
    "BIWAPP": "https://www.biwapp.de/x",
}
NONE = """
    https://www.stadt.de https://www.stadt.de/presse stadt.de anna.mueller@stadt.de a@x.com
    mailto:a@x.com Max 1.5 31.12.2024 16.000 https:// // . .. @ x X @stadt maxx.com/a exchange.com/b
    https://flipboard.com/@x file:///x.com/a Dr.Müller https://1/2
""".split()


@pytest.mark.parametrize(
    ("url", "platform", "handle"),
    [
        (url, platform, handle)
        for platform, handles in PROFILES.items()
        for handle, urls in handles.items()
        for url in urls.split()
    ],
)
def test_profiles(url: str, platform: str, handle: str) -> None:
    assert KNOWN.account(url) == Account(platform, handle)


@pytest.mark.parametrize("url", IDS)
def test_ids(url: str) -> None:
    platform, id = IDS[url]
    assert KNOWN.account(url) == Account(platform, None, id)


@pytest.mark.parametrize(
    ("url", "platform"),
    [(url, platform) for platform, urls in PLATFORM_ONLY.items() for url in urls.split()],
)
def test_posts_and_groups_tell_the_platform_only(url: str, platform: str) -> None:
    assert KNOWN.account(url) == Account(platform)


@pytest.mark.parametrize("text", [*NONE, "", "Max Mustermann", "https://x.com/a und", "x.com a"])
def test_other_texts_are_no_accounts(text: str) -> None:
    assert KNOWN.account(text) is None


HANDLES = st.from_regex(r"[A-Za-z0-9](?:[A-Za-z0-9_.-]{0,20}[A-Za-z0-9])?", fullmatch=True)


@pytest.mark.parametrize("platform", [name for name in KNOWN.names if KNOWN.url(name, "a@b.example")
                                      or KNOWN.url(name, "stadt")])  # fmt: skip
@given(handle=HANDLES)
def test_round_trip(platform: str, handle: str) -> None:
    if KNOWN.url(platform, "stadt") is None:
        handle += {"PeerTube": "@peertube.de", "Pixelfed": "@pixelfed.de"}.get(
            platform, "@social.example"
        )
    url = KNOWN.url(platform, f"@{handle}")
    hypothesis.assume(url is not None)  # reserved words, names of files
    assert url is not None
    account = KNOWN.account(url)
    assert account is not None
    assert account.platform == platform
    assert handle in (account.handle, account.platform_id)


@pytest.mark.parametrize(
    ("platform", "handle", "url"),
    [
        ("Vimeo", "123", None),
        ("Facebook", "stadt.dresden", "https://www.facebook.com/stadt.dresden"),
        ("Twitter", " @stadt ", "https://x.com/stadt"),
        ("X", "https://x.com/stadt/", "https://x.com/stadt"),
        ("YouTube", "stadt", "https://www.youtube.com/@stadt"),
        ("YouTube", UC, f"https://www.youtube.com/channel/{UC}"),
        ("Mastodon", "@bmi@social.bund.de", "https://social.bund.de/@bmi"),
        ("Mastodon", "bmi@social.bund.de", "https://social.bund.de/@bmi"),
        ("Mastodon", "bmi", None),
        ("Mastodon", "a@b@c", None),
        ("Reddit", "r/de", "https://www.reddit.com/r/de"),
        ("LinkedIn", "in/anna", "https://www.linkedin.com/in/anna"),
        ("Facebook", "groups", None),
        ("Facebook", "Stadt Dresden", None),
        ("Facebook", "a/b", None),
        ("Facebook", "", None),
        ("Facebook", "?", None),
        ("Website", "stadt", None),
        ("Gibt es nicht", "stadt", None),
    ],
)
def test_addresses_of_handles(platform: str, handle: str, url: str | None) -> None:
    assert KNOWN.url(platform, handle) == url


WORDS = {
    "Facebook": "fb|FACEBOOK|Facebook-Seite|Face Book Fanpage?|facebook.com|www.facebook.com"
    "|Offizieller Facebook-Kanal|https://www.facebook.com/",
    "Instagram": "IG|Insta|instagram|Instagram Account",
    "X": "X|x|Twitter|X/Twitter|Twitter (X)|X (ehem. Twitter)|X, vormals Twitter|x.com|Twitter/X",
    "YouTube": "YT|You Tube|YouTube-Kanal|youtube",
    "WhatsApp-Kanal": "WhatsApp|WhatsApp-Kanal|Whats App Channel|WhatsApp Kanäle",
    "TikTok": "Tik-Tok|tiktok",
    "Website": "Webseite|Web|Homepage|Internetauftritt",
    "Warn-App NINA": "NINA|Warn-App NINA|Nina-App",
    "Mastodon": "Mastodon|mastodon|social.bund.de",
    "Threads": "Threads (Meta)|threads",
    "Threema-Kanal": "Threema|Threema Kanal",
    "RSS": "RSS-Feed|rss",
}


@pytest.mark.parametrize(
    ("word", "platform"),
    [(w, p) for p, words in WORDS.items() for w in words.split("|") if "?" not in w],
)
def test_what_people_call_platforms(word: str, platform: str) -> None:
    assert KNOWN.platform(word) == platform


@pytest.mark.parametrize("name", KNOWN.names)
def test_every_platform_is_known_by_its_name(name: str) -> None:
    assert KNOWN.platform(name) == name
    assert KNOWN.platform(name.upper()) == name
    assert KNOWN.strip(f"{name} Follower") == (name, "Follower")


@pytest.mark.parametrize(
    "word", ["", "-", "Max", "Facebook und Instagram", "Facebook Likes", "Exchange", "a.b",
             "https://facebook.com/stadt", "Social Media", "Medium", "Plattform"]
)  # fmt: skip
def test_other_words_are_no_platforms(word: str) -> None:
    assert KNOWN.platform(word) is None


@pytest.mark.parametrize(
    ("heading", "platform", "rest"),
    [
        ("X Handle", "X", "Handle"),
        ("Instagram-Follower", "Instagram", "Follower"),
        ("Followers (Facebook)", "Facebook", "Followers"),
        ("X", "X", ""),
        ("[X] Follower", "X", "Follower"),
        ("X: Follower", "X", "Follower"),
        ("X-Account", "X", ""),
        ("Facebook-Kanal", "Facebook", ""),
        ("Twitter (X) Handle", "X", "Handle"),
        ("X/Twitter Follower", "X", "Follower"),
        ("facebookUrl", "Facebook", "Url"),
        ("fb_handle", "Facebook", "handle"),
        ("YouTube-Abonnenten", "YouTube", "Abonnenten"),
        ("Follower auf Facebook", "Facebook", "Follower"),
        ("Facebook-Abos (Stand 12/2024)", "Facebook", "Abos (Stand 12/2024)"),
        ("Anzahl Follower bei Instagram (in Tsd.)", "Instagram", "Anzahl Follower (in Tsd.)"),
        ("WhatsApp-Kanal Abonnenten", "WhatsApp-Kanal", "Abonnenten"),
        ("X Followers (As on 30th Apr, 2025)", "X", "Followers (As on 30th Apr, 2025)"),
        ("Homepage", "Website", ""),
    ],
)
def test_headings_that_name_a_platform(heading: str, platform: str, rest: str) -> None:
    assert KNOWN.strip(heading) == (platform, rest)


@pytest.mark.parametrize(
    "heading",
    ["Exchange", "Taxi", "Max", "MaX", "Aktiv (x)", "Aktiv (X = ja)", "bitte mit X ankreuzen",
     "Digital",
     "Web-Adresse", "Facebook / Instagram", "Anlage I G", "", "Follower", "Nina Müller", "Medium"],
)  # fmt: skip
def test_headings_that_name_none_are_left_alone(heading: str) -> None:
    assert KNOWN.strip(heading) == (None, heading)


def test_platforms_of_the_inventory() -> None:
    own = KNOWN.with_patterns(
        [
            ("X (Twitter)", "https://x.com/{handle}"),
            ("Facebook", "https://www.facebook.com/{handle}"),
            ("Facebook-Gruppe", "https://www.facebook.com/groups/{handle}"),
            ("Threads", "https://www.threads.com/@{handle}"),
            ("Stadtfunk", "stadtfunk.example/p/{handle}/"),
            ("Bürgerportal", ""),
        ]
    )
    assert own.account("twitter.com/stadt") == Account("X (Twitter)", "stadt")
    assert own.platform("twitter") == own.platform("X") == "X (Twitter)"
    assert own.account("facebook.com/stadt") == Account("Facebook", "stadt")
    assert own.account("facebook.com/groups/12") == Account("Facebook-Gruppe", "12")
    assert own.url("Threads", "a") == "https://www.threads.com/@a"
    assert own.account("threads.net/@a") == Account("Threads", "a")
    assert own.account("https://www.stadtfunk.example/p/mitte") == Account("Stadtfunk", "mitte")
    assert own.account("https://www.stadtfunk.example/x") == Account("Stadtfunk")
    assert own.url("Stadtfunk", "mitte") == "https://stadtfunk.example/p/mitte/"
    heading = "Stadtfunk-Abos"
    assert own.strip(heading) == ("Stadtfunk", "Abos")
    assert own.platform("buergerportal") == "Bürgerportal"
    assert {"Stadtfunk", "Bürgerportal"} <= set(own.names)
    assert KNOWN.platform("Stadtfunk") is None


PIECES = st.lists(
    st.sampled_from(["x.com", "facebook.com", "https://", "/", "@", "#!", "?id=", "%", "a", "\\",
                     ".", "bsky.social", "pages", "(", "X", " ", "{handle}", "xn--", "1",
                     ":", "reddit.com/r/"])
).map("".join)  # fmt: skip


def test_a_pattern_may_name_the_handle_twice() -> None:
    own = KNOWN.with_patterns([("Amtsnetz", "https://netz.example/{handle}/profil-{handle}")])
    assert own.account("netz.example/anna/profil-anna") == Account("Amtsnetz", "anna")
    assert own.account("netz.example/anna/profil-bela") in (None, Account("Amtsnetz"))
    assert own.account(own.url("Amtsnetz", "anna") or "") == Account("Amtsnetz", "anna")


@given(st.one_of(st.text(), PIECES), st.one_of(st.text(), PIECES))
def test_nothing_raises(text: str, other: str) -> None:
    account = KNOWN.account(text)
    assert account is None or account.platform in KNOWN.names
    for name in ("X", "Mastodon", "LinkedIn", other):
        url = KNOWN.url(name, text)
        assert url is None or url.startswith("http")
    platform, rest = KNOWN.strip(text)
    assert platform is not None or rest == text
    assert KNOWN.platform(text) in (None, *KNOWN.names)
    own = KNOWN.with_patterns([(text or "a", other)])
    own.account(other)
    own.url(text, "a")
