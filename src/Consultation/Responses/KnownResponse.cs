using Microsoft.EntityFrameworkCore;
using Talaia.Consultation.Forms.Filling;
using Talaia.Kernel.Data;

namespace Talaia.Consultation.Responses;

/// <summary>
/// The response that one request is about, as this request knows it: read once, where it is asked whether the personal link still opens, and told by each save what is on
/// disk now. Nothing is kept from one request to the next but what <see cref="SentOn"/> tells of. Who writes on it finds out by the revision if it is not the newest any more.
/// </summary>
public sealed class KnownResponse(TalaiaDb db, SentOn sentOn, TimeProvider clock)
{
    private OpenedResponse? _known;
    private OpenedLink? _link;
    private int _taken;

    /// <param name="onlyLooks">Whether the request writes nothing.</param>
    /// <returns>Whether the link opens now.</returns>
    internal async Task<bool> EnterAsync(Guid linkId, bool onlyLooks, CancellationToken cancel)
    {
        _taken = sentOn.Taken;

        // Taken in any case: what was left for a page that was not looked at is not for one that comes later.
        if (sentOn.Take(linkId) is { } left && onlyLooks)
            _known = left;
        else
            (_known, _link) = await OpenedResponse.ByLinkAsync(db, linkId, clock.GetUtcNow(), cancel);
        return _known is not null;
    }

    /// <summary>The same by the token that is in the link itself.</summary>
    internal async Task<(OpenedResponse Opened, OpenedLink Link)?> EnterAsync(string tokenHash, CancellationToken cancel)
    {
        _taken = sentOn.Taken;
        (_known, _link) = await OpenedResponse.ByTokenAsync(db, tokenHash, clock.GetUtcNow(), cancel);
        return _known is not null && _link is not null ? (_known, _link) : null;
    }

    /// <summary>The reply leads to a page of the same response: that one need not read again what this request has just read or written.</summary>
    public void SendOn()
    {
        if (_link is { } link && _known is { } known)
            sentOn.Leave(link, known, _taken);
    }

    /// <returns>Null when there is no such wave.</returns>
    internal async Task<OpenedResponse?> OfAsync(string waveKey, string codi6, CancellationToken cancel) => Of(waveKey, codi6) ?? (_known = await OpenedResponse.ByTownAsync(db, waveKey, codi6, cancel));

    /// <returns>Null when this request has not read it yet.</returns>
    internal OpenedResponse? Of(string waveKey, string codi6) => _known?.WaveKey == waveKey && _known.Codi6 == codi6 ? _known : null;

    /// <summary>The response, for a change: what the database holds is written over only if it is as it was read.</summary>
    internal Response? ForChange(OpenedResponse opened)
    {
        if (opened.Response is { } response && db.Entry(response).State == EntityState.Detached)
        {
            db.ChangeTracker.Clear();
            db.Attach(response);
        }

        return opened.Response;
    }

    /// <summary>What was just written, and is on disk.</summary>
    /// <param name="filled">The form with exactly these answers; null where it is to be filled when somebody looks.</param>
    internal void Now(OpenedResponse opened, Response response, FilledForm? filled) => _known = opened with { Response = response, Filled = filled };

    /// <summary>Somebody else may have written meanwhile.</summary>
    internal void Forget() => _known = null;
}
