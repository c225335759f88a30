using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using Talaia.TestKit;

namespace Talaia.Web.Tests.Http;

/// <summary>The second step of signing in, and what too many wrong passwords do. Each test on a site of its own.</summary>
public sealed class SecondFactorTest
{
    private const string Analyst = "analyst@prova.talaia.example";

    [Theory, Engines]
    public async Task With_codes_a_password_opens_half_a_door_and_each_code_the_rest_once(Engine engine)
    {
        await using var site = await OpenSite.FilledAsync(engine);
        using var owner = await site.SignInAsync(Analyst);
        var key = (await owner.GetAsync("/ca/compte/codis")).Document.QuerySelector("code.key")!.TextContent.Replace(" ", "", StringComparison.Ordinal);
        Assert.Equal(422, (await owner.PostAsync("/ca/compte/codis", ("code", "000000"))).Status);
        var put = await owner.PostAsync("/ca/compte/codis", ("code", Code(key, 0)));
        var recovery = put.Document.QuerySelectorAll("ul.codes code").Select(code => code.TextContent).ToList();
        Assert.Equal((200, 10), (put.Status, recovery.Distinct().Count()));

        using var visitor = site.Visit();
        Assert.Equal("/ca/entreu", (await visitor.GetAsync("/ca/entreu/codi")).Location);
        await HalfAsync(visitor);
        Assert.Equal(302, (await visitor.GetAsync("/ca/oficina")).Status);
        Assert.Equal(422, (await visitor.PostAsync("/ca/entreu/codi", ("code", "000000"))).Status);
        var next = Code(key, 1); // made once: half a minute may end between the two who send it
        var entered = await visitor.PostAsync("/ca/entreu/codi", ("code", next), ("returnTo", "/ca/oficina/onades"));
        Assert.Equal((302, "/ca/oficina/onades"), (entered.Status, entered.Location));
        Assert.Equal(200, (await visitor.GetAsync("/ca/oficina")).Status);

        using var other = site.Visit();
        await HalfAsync(other);
        Assert.Equal(422, (await other.PostAsync("/ca/entreu/codi", ("code", next))).Status);
        Assert.Equal(302, (await other.PostAsync("/ca/entreu/codi", ("code", recovery[3]))).Status);
        using var third = site.Visit();
        await HalfAsync(third);
        Assert.Equal(422, (await third.PostAsync("/ca/entreu/codi", ("code", recovery[3]))).Status);
        Assert.Equal(302, (await third.GetAsync("/ca/oficina")).Status);
    }

    [Theory, Engines]
    public async Task After_five_wrong_passwords_the_right_one_is_refused_in_the_same_words_on_every_node(Engine engine)
    {
        await using var site = await OpenSite.FilledAsync(engine);
        using var guesser = site.Visit();
        var said = "";
        for (var tries = 0; tries < 5; tries++)
        {
            var wrong = await guesser.PostAsync("/ca/entreu", ("email", Analyst), ("password", $"no {tries}"));
            Assert.Equal(422, wrong.Status);
            said = Said(wrong);
        }

        // Another node has not counted these tries in its memory; the lock stands in the database.
        await using var node = await site.SecondNodeAsync();
        using var owner = node.Visit();
        var refused = await owner.PostAsync("/ca/entreu", ("email", Analyst), ("password", FilledHouse.Password));
        Assert.Equal((422, said), (refused.Status, Said(refused)));
        Assert.Equal(302, (await owner.GetAsync("/ca/oficina")).Status);
        Assert.Equal(302, (await owner.PostAsync("/ca/entreu", ("email", "editor@prova.talaia.example"), ("password", FilledHouse.Password))).Status);
    }

    private static async Task HalfAsync(Visitor visitor)
    {
        var half = await visitor.PostAsync("/ca/entreu", ("email", Analyst), ("password", FilledHouse.Password));
        Assert.Equal((302, "/ca/entreu/codi"), (half.Status, half.Location));
    }

    private static string Said(Page page) => page.Document.QuerySelector("[role=alert]")!.TextContent;

    /// <summary>As a program of codes makes it (RFC 6238), some steps of 30 seconds from now.</summary>
    private static string Code(string key, int ahead)
    {
        var bits = string.Concat(key.Select(letter => Convert.ToString("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".IndexOf(letter, StringComparison.Ordinal), 2).PadLeft(5, '0')));
        var bytes = Enumerable.Range(0, bits.Length / 8).Select(i => Convert.ToByte(bits.Substring(i * 8, 8), 2)).ToArray();
        Span<byte> counter = stackalloc byte[8];
        BinaryPrimitives.WriteInt64BigEndian(counter, TimeProvider.System.GetUtcNow().ToUnixTimeSeconds() / 30 + ahead);
#pragma warning disable CA5350 // What programs of codes do.
        var mac = HMACSHA1.HashData(bytes, counter);
#pragma warning restore CA5350
        var number = BinaryPrimitives.ReadInt32BigEndian(mac.AsSpan(mac[^1] & 15)) & int.MaxValue;
        return (number % 1_000_000).ToString("000000", CultureInfo.InvariantCulture);
    }
}
