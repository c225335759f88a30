namespace Talaia.Reports.Typesetting;

/// <summary>This document could not be set: the compiler refused it, or it took more than its time.</summary>
public sealed class TypesettingException(string message, Exception? inner = null) : Exception(message, inner);
