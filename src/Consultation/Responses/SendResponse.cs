using Talaia.Consultation.Questionnaires;
using Talaia.Consultation.Waves;
using Talaia.Kernel.Access;
using Talaia.Kernel.Audit;
using Talaia.Kernel.Data;
using Talaia.Kernel.Links;
using Talaia.Kernel.Problems;

namespace Talaia.Consultation.Responses;

/// <summary>What the office has received.</summary>
public sealed record SentResponse(int Revision, DateTimeOffset SentAt, string SentBy);

/// <summary>
/// Sends a municipality's response: from now on it counts. What the form requires must be answered, and every answer keep its author's rules. Sending again without a change
/// does nothing.
/// </summary>
public sealed class SendResponse(TalaiaDb db, KnownResponse known, KnownQuestionnaires questionnaires, Acting acting, TimeProvider clock)
{
    /// <exception cref="InputException">`unknown-wave`, `not-asked`; or `answer-missing` for each missing path, its section as sheet and path as cell, all of them, and `constraint-violated`.</exception>
    /// <exception cref="PermissionException">Somebody who does not speak for the municipality.</exception>
    /// <exception cref="RuleException">`wave-not-open-yet`, `wave-closed`, `nothing-to-send`, `clashes-open`.</exception>
    public Task<SentResponse> RunAsync(string waveKey, string codi6, string by, CancellationToken cancel = default)
    {
        acting.RequireOwn(codi6, "submit-response");
        return UntilUndisturbed.RunAsync(db, () => SendAsync(waveKey, codi6, by, cancel));
    }

    private async Task<SentResponse> SendAsync(string waveKey, string codi6, string by, CancellationToken cancel)
    {
        var opened = await known.OfAsync(waveKey, codi6, cancel) ?? throw Unknown.Wave(waveKey);
        known.Forget(); // whatever comes of this, it is read anew
        if (!opened.IsAsked)
            throw Unknown.Asked(waveKey, codi6);
        WaveWindow.RequireOpen(waveKey, clock.GetUtcNow(), opened.Opens, opened.Ends);
        var response = known.ForChange(opened)
            ?? throw new RuleException("nothing-to-send", $"Municipality {codi6} has saved no answer in wave {waveKey} yet.");
        if (response.State != ResponseState.Sent)
        {
            if (response.Clashes != AnswerDocument.Empty)
                throw new RuleException("clashes-open", "Two people answered the same question in different ways. Choose one of the answers first; nothing was sent.");
            RequireComplete(await questionnaires.OfAsync(db, opened.WaveId, cancel), response.ReadAnswers(), clock);
            response.Send(by, clock);
            db.Add(new AuditEntry(by, "submit-response", new Ref("response", $"{waveKey}/{codi6}"), clock));
            await db.SaveChangesAsync(cancel);
            known.Now(opened, response, opened.Filled);
        }

        return new SentResponse(response.Revision, response.SentAt!.Value, response.SentBy!);
    }

    private static void RequireComplete(Questionnaire questionnaire, IReadOnlyDictionary<string, AnswerValue> answers, TimeProvider clock)
    {
        var missing = FormResponse.Open(questionnaire, FormResponse.Fill(questionnaire.Form, answers, clock)).ToList();
        if (missing.Count > 0)
            throw new InputException(missing);
    }
}
