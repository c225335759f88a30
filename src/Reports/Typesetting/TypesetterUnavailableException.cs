namespace Talaia.Reports.Typesetting;

/// <summary>PDFs cannot be made on this machine; the message says what is missing and what to do. No document is at fault.</summary>
public sealed class TypesetterUnavailableException(string message, Exception? inner = null) : Exception(message, inner);
