namespace Talaia.Web.FormEditor;

/// <summary>What is looked for in the bank; empty texts for anything.</summary>
public sealed record BankQuery(string Words, string Type, string Element);
