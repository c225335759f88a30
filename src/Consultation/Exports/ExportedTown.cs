using Talaia.Consultation.Questionnaires;
using Talaia.Consultation.Responses;
using Talaia.Territory.Municipalities;

namespace Talaia.Consultation.Exports;

/// <summary>One municipality of an exported wave.</summary>
/// <param name="Weight">How many municipalities it stands for; null where it has not sent.</param>
/// <param name="Answers">Empty where it has not sent: what a town hall has not handed over is not exported.</param>
internal sealed record ExportedTown(MunicipalityRow Town, ResponseState State, DateTimeOffset? SentAt, double? Weight, IReadOnlyDictionary<string, AnswerValue> Answers);
