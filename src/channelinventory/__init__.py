"""Channel Inventory (Kanalinventar): the social-media channels of public authorities."""

__version__ = "0.1.0"
