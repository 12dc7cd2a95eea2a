"""Records on screen: tables, forms, editors and delegates made from what fields say of themselves."""
