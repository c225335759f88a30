namespace Talaia.Metamodel.TownModels.Agreements;

/// <summary>An agreement as it is read.</summary>
/// <param name="Number">From 1, in the order of agreeing.</param>
/// <param name="OfferedBy">Key of the coordinator.</param>
/// <param name="AgreedBy">Key of the office's agent.</param>
/// <param name="Digest">SHA-256 of the document.</param>
public sealed record AgreementRow(string Codi6, int Number, DateTimeOffset AgreedAt, string OfferedBy, string AgreedBy, AgreementDocument Document, string Digest);

/// <summary>That a model waits for the office.</summary>
public sealed record OfferRow(string Codi6, string By, DateTimeOffset At);
