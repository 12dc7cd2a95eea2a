"""Records on screen: tables, forms, editors and delegates, all made from fields."""
