using System.Collections.Concurrent;
using System.Globalization;
using System.Text.Json;
using Microsoft.Playwright;

namespace Talaia.Browser.Tests;

/// <summary>
/// What a page costs to fetch, by Chromium's own count of bytes over the wire, headers and fonts included: 150 kB at most on a first visit, 25 kB for the next page, maps
/// not counted; and nothing is asked of any other site.
/// </summary>
public sealed class WeightTest(RunningSite site, Chromium chromium, ITestOutputHelper output)
{
    private const int First = 150_000;
    private const int Next = 25_000;

    /// <summary>One page of each kind, then the page to which a reader goes on from it.</summary>
    public static TheoryData<string, string> Pages => new()
    {
        { "", "municipis" }, { "municipis", "municipis/080193" }, { "municipis/080193", "solucions" }, { "metamodel", "metamodel/ET.2" }, { "metamodel/ET.2", "metamodel/ET.2/relacions?passos=2" }, { "metamodel/qualitat", "metamodel?vista=taula" }, { "metamodel/ET.2", "tendencies" },
        { "necessitats", "necessitats/2026-2/ET.2" }, { "necessitats/2026-2/ET.2", "solucions" }, { "solucions", "metamodel" }, { "tendencies", "tendencies/governanca-municipal-ia" },
        { "tendencies/governanca-municipal-ia", "informes" }, { "informes", "informes/2026-2" }, { "informes/2026-2", "informes" }, { "innovacio", "innovacio/2026" },
        { "innovacio/2026", "innovacio/reptes/recuperar-nos-d-un-ciberatac" }, { "conferencia", "conferencia/2026" }, { "conferencia/2026", "conferencia/2026/sessions/incident" },
        { "conferencia/2026/sintesi", "conferencia" }, { "metodologies", "metodologies/agile-piloting" }, { "accessibilitat", "privacitat" }, { "entreu", "accessibilitat" },
        { "cerca?q=aigua", "cerca?q=bus" },
    };

    [Theory, MemberData(nameof(Pages))]
    public async Task A_page_is_light_on_a_first_visit_and_lighter_on_the_next(string first, string next)
    {
        var page = await chromium.NewPersonAsync();
        var wire = await Wire.OfAsync(page);
        var (cold, coldMap) = await OpenAsync(page, wire, first);
        var (warm, warmMap) = await OpenAsync(page, wire, next);
        await page.Context.CloseAsync();

        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| `/{first}` | {cold / 1000.0:0.0} | {coldMap / 1000.0:0.0} | `/{next}` | {warm / 1000.0:0.0} | {warmMap / 1000.0:0.0} |"));
        Assert.Empty(wire.Elsewhere);
        Assert.True(cold <= First, $"/{first}: {cold} bytes on a first visit");
        Assert.True(warm <= Next, $"/{next}: {warm} bytes after /{first}");
    }

    private async Task<(long Bytes, long Map)> OpenAsync(IPage page, Wire wire, string path)
    {
        wire.Forget();
        await page.GotoAsync($"{site.Address}/ca/{path}", new PageGotoOptions { WaitUntil = WaitUntilState.NetworkIdle });
        // The share of the compressed page that its maps take, by their share of its text compressed alone.
        var map = await page.EvaluateAsync<long>("""
            async () => {
                const maps = [...document.querySelectorAll('svg.map')].map(map => map.outerHTML).join('');
                if (!maps) return 0;
                const packed = new Blob([maps]).stream().pipeThrough(new CompressionStream('gzip'));
                return (await new Response(packed).arrayBuffer()).byteLength;
            }
            """);
        return (wire.Bytes - map, map);
    }

    /// <summary>Counts what comes over the wire.</summary>
    private sealed class Wire
    {
        private readonly ConcurrentDictionary<string, long> _ended = new();

        public ConcurrentBag<string> Elsewhere { get; } = [];

        public long Bytes => _ended.Values.Sum();

        public void Forget() => _ended.Clear();

        public static async Task<Wire> OfAsync(IPage page)
        {
            var wire = new Wire();
            var session = await page.Context.NewCDPSessionAsync(page);
            session.Event("Network.loadingFinished").OnEvent += (_, told) => wire._ended[told!.Value.GetProperty("requestId").GetString()!] = (long)told.Value.GetProperty("encodedDataLength").GetDouble();
            session.Event("Network.requestWillBeSent").OnEvent += (_, told) => wire.Sent(told!.Value);
            await session.SendAsync("Network.enable");
            return wire;
        }

        private void Sent(JsonElement told)
        {
            var address = new Uri(told.GetProperty("request").GetProperty("url").GetString()!);
            if (address.Scheme is "http" or "https" && !address.IsLoopback)
                Elsewhere.Add(address.AbsoluteUri);
        }
    }
}
