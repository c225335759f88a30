using Talaia.Consultation.Delegations;
using Talaia.Consultation.Forms.Filling;
using Talaia.Consultation.Questionnaires;
using Talaia.Consultation.Waves;
using Talaia.Kernel.Data;
using Talaia.Kernel.Languages;

namespace Talaia.Consultation.Responses;

/// <summary>A municipality's response as its own people see it. Before the first save it is empty, with revision 0.</summary>
/// <param name="Wave">When the wave takes answers.</param>
/// <param name="Questionnaire">What the wave asks.</param>
/// <param name="Revision">Grows with every save and every sending.</param>
/// <param name="Clashes">What waits to be chosen between, by path.</param>
/// <param name="SentAt">When it was sent last; stays when answers change afterwards (<see cref="ResponseState.ChangedAfterSending"/>).</param>
public sealed record ResponseSheet(
    WaveTimes Wave,
    Questionnaire Questionnaire,
    string Codi6,
    ResponseState State,
    int Revision,
    DateTimeOffset? StartedAt,
    DateTimeOffset? SavedAt,
    DateTimeOffset? SentAt,
    string? SentBy,
    IReadOnlyDictionary<string, AnswerValue> Answers,
    IReadOnlyDictionary<string, IReadOnlyList<AnswerClash>> Clashes)
{
    /// <summary>Who was handed what, in the order in which it was.</summary>
    public IReadOnlyList<DelegationRow> Team { get; init; } = [];

    /// <summary>What fills the form in, when somebody looks.</summary>
    public required Lazy<FilledForm> Filling { get; init; }

    /// <summary>The form as it stands.</summary>
    public FilledForm Form => Filling.Value;

    public IReadOnlyList<SectionProgress> Sections => [.. FormProgress.Of(Questionnaire, Form).Select(section => section.Plain)];

    /// <summary>Everything that sending asks for is answered.</summary>
    public bool CanBeSent => Sections.All(section => section.IsComplete);
}

/// <summary>How far a section is.</summary>
/// <param name="Answered">How much of what sending asks for is answered.</param>
/// <param name="Required">How much that is.</param>
/// <param name="Started">Something in it is answered.</param>
public sealed record SectionProgress(string Code, LocalizedText Name, int Answered, int Required, bool Started)
{
    public bool IsComplete => Answered == Required;
}

public sealed class ReadResponse(TalaiaDb db, KnownResponse known, KnownQuestionnaires questionnaires, TimeProvider clock)
{
    private static readonly Dictionary<string, AnswerValue> Nothing = [];

    /// <returns>Null when there is no such wave, or it does not ask this municipality.</returns>
    public async Task<ResponseSheet?> RunAsync(string waveKey, string codi6, CancellationToken cancel = default)
    {
        if (await known.OfAsync(waveKey, codi6, cancel) is not { IsAsked: true } found)
            return null;
        var own = found.Response;
        var answers = own?.ReadAnswers() ?? Nothing;
        var questionnaire = await questionnaires.OfAsync(db, found.WaveId, cancel);
        return new ResponseSheet(new WaveTimes(waveKey, found.Opens, found.Ends), questionnaire, codi6, own?.State ?? ResponseState.NotStarted, own?.Revision ?? 0,
            own?.StartedAt, own?.SavedAt, own?.SentAt, own?.SentBy, answers, ClashDocument.Read(own?.Clashes ?? AnswerDocument.Empty))
        {
            Team = found.Team,
            Filling = new Lazy<FilledForm>(() => found.Filled ?? FormResponse.Fill(questionnaire.Form, own is null ? null : answers, clock)),
        };
    }
}
