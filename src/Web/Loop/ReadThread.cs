using Talaia.Kernel.Languages;
using Talaia.Kernel.Links;
using Talaia.Web.Access;

namespace Talaia.Web.Loop;

/// <summary>One end of a link, named and with its address.</summary>
internal sealed record ThreadEnd(string Kind, Ref Thing, LocalizedText Name, string? Href, DateTimeOffset Since, string Evidence);

/// <summary>What a thing came from and what came of it.</summary>
internal sealed record SheetThread(IReadOnlyList<ThreadEnd> CameFrom, IReadOnlyList<ThreadEnd> CameOfIt);

/// <summary>Reads the links of a sheet both ways and names their other ends. What the reader may not see is left out.</summary>
internal sealed class ReadThread(ReadLinks links, NameSheets names, IHttpContextAccessor http, Links to)
{
    private bool IsOfOffice => http.HttpContext?.User.IsOfOffice() == true;

    public async Task<SheetThread> OfAsync(Ref sheet, CancellationToken cancel = default)
    {
        var from = await links.FromAsync(sheet, cancel);
        var of = await links.ToAsync(sheet, cancel);
        var named = await names.OfAsync([.. from.Select(link => link.To), .. of.Select(link => link.From)], IsOfOffice, cancel);
        return new SheetThread(
            [.. from.Where(link => named.ContainsKey(link.To)).Select(link => End(link, link.To, named))],
            [.. of.Where(link => named.ContainsKey(link.From)).Select(link => End(link, link.From, named))]);
    }

    private ThreadEnd End(LinkRow link, Ref thing, Dictionary<Ref, LocalizedText> named) =>
        new(link.Kind, thing, named[thing], SheetAddress.Of(thing, to, IsOfOffice), link.Since, link.Evidence);
}
