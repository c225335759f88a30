using System.Net;
using FsCheck.Xunit;
using Talaia.Foresight.Fetching;

namespace Talaia.Foresight.Tests.Fetching;

public class AddressJudgeTests
{
    [Theory]
    [InlineData("0.0.0.0")]
    [InlineData("0.1.2.3")]
    [InlineData("10.1.2.3")]
    [InlineData("100.64.0.1")]
    [InlineData("127.0.0.1")]
    [InlineData("127.255.255.254")]
    [InlineData("169.254.169.254")]
    [InlineData("172.31.255.255")]
    [InlineData("192.0.0.8")]
    [InlineData("192.0.2.1")]
    [InlineData("192.168.1.1")]
    [InlineData("198.19.0.1")]
    [InlineData("198.51.100.7")]
    [InlineData("203.0.113.9")]
    [InlineData("224.0.0.1")]
    [InlineData("255.255.255.255")]
    [InlineData("::")]
    [InlineData("::1")]
    [InlineData("::127.0.0.1")]
    [InlineData("::ffff:127.0.0.1")]
    [InlineData("::ffff:10.0.0.1")]
    [InlineData("64:ff9b::7f00:1")]
    [InlineData("64:ff9b:1::1")]
    [InlineData("2001::1")]
    [InlineData("2001:db8::1")]
    [InlineData("2002:7f00:1::")]
    [InlineData("2a00:1450::5efe:7f00:1")]
    [InlineData("3fff::1")]
    [InlineData("100::1")]
    [InlineData("fc00::1")]
    [InlineData("fd12:3456::1")]
    [InlineData("fe80::1%1")]
    [InlineData("ff02::1")]
    public void What_is_not_of_the_open_internet_is_refused(string address) => Assert.NotNull(AddressJudge.Refusal(IPAddress.Parse(address)));

    [Theory]
    [InlineData("1.1.1.1")]
    [InlineData("9.255.255.255")]
    [InlineData("11.0.0.0")]
    [InlineData("100.63.255.255")]
    [InlineData("100.128.0.0")]
    [InlineData("172.32.0.1")]
    [InlineData("223.255.255.255")]
    [InlineData("::ffff:1.1.1.1")]
    [InlineData("64:ff9b::101:101")]
    [InlineData("2606:4700:4700::1111")]
    public void The_open_internet_is_let_through(string address) => Assert.Null(AddressJudge.Refusal(IPAddress.Parse(address)));

    [Property(MaxTest = 2_000)]
    public bool An_address_inside_another_is_judged_like_itself(byte a, byte b, byte c, byte d)
    {
        byte[] bytes = [a, b, c, d];
        var refused = AddressJudge.Refusal(new IPAddress(bytes)) is not null;
        var (mapped, translated) = (new byte[16], new byte[16]);
        (mapped[10], mapped[11]) = (0xff, 0xff);
        (translated[0], translated[1], translated[2], translated[3]) = (0, 0x64, 0xff, 0x9b);
        bytes.CopyTo(mapped, 12);
        bytes.CopyTo(translated, 12);
        return refused == IsClosed(a, b, c)
            && refused == AddressJudge.Refusal(new IPAddress(mapped)) is not null
            && refused == AddressJudge.Refusal(new IPAddress(translated)) is not null;
    }

    /// <summary>The same registry, written another way.</summary>
    private static bool IsClosed(byte a, byte b, byte c) => (a, b, c) switch
    {
        (0 or 10 or 127 or >= 224, _, _) => true,
        (100, >= 64 and < 128, _) => true,
        (169, 254, _) or (192, 168, _) => true,
        (172, >= 16 and < 32, _) => true,
        (192, 0, 0 or 2) or (192, 88, 99) => true,
        (198, 18 or 19, _) or (198, 51, 100) or (203, 0, 113) => true,
        _ => false,
    };
}
