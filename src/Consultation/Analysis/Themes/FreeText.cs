namespace Talaia.Consultation.Analysis.Themes;

/// <summary>What one municipality wrote in one answer.</summary>
/// <param name="Key">What the caller knows the answer by.</param>
/// <param name="Language">Of the text: ca, es, en or oc.</param>
internal sealed record FreeText(string Key, string Language, string Text);
