namespace Talaia.Metamodel.Quality;

/// <summary>One thing that is wanting.</summary>
/// <param name="Code">Of the element; of a dead link, of the solution; of an orphan, the element that is named in vain.</param>
/// <param name="Other">The twin's code; or what names the orphan.</param>
/// <param name="Languages">Codes of the languages that are wanting; empty elsewhere.</param>
/// <param name="Note">What the server answered; empty elsewhere.</param>
public sealed record QualityIssue(QualityKind Kind, string Code, string? Other = null, IReadOnlyList<string>? Languages = null, string Note = "");
