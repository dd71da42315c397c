"""The ledger on the screen: lines that are typed like a table, and the months that follow."""
