using System.Text;
using FsCheck.Xunit;
using Talaia.Access.SecondFactors;

namespace Talaia.Access.Tests.SecondFactors;

public sealed class TotpTest
{
    // RFC 6238, appendix B, the column of SHA-1.
    private static readonly byte[] Key = Encoding.ASCII.GetBytes("12345678901234567890");

    [Theory]
    [InlineData(59, "94287082")]
    [InlineData(1111111109, "07081804")]
    [InlineData(1111111111, "14050471")]
    [InlineData(1234567890, "89005924")]
    [InlineData(2000000000, "69279037")]
    [InlineData(20000000000, "65353130")]
    public void The_vectors_of_the_standard_come_out(long seconds, string code) =>
        Assert.Equal(code, Totp.Code(Key, Totp.StepAt(DateTimeOffset.FromUnixTimeSeconds(seconds)), figures: 8));

    [Fact]
    public void A_code_is_taken_half_a_minute_early_or_late_and_not_twice()
    {
        var now = DateTimeOffset.FromUnixTimeSeconds(1_111_111_110);
        var step = Totp.StepAt(now);
        foreach (var shift in new[] { -1, 0, 1 })
            Assert.Equal(step + shift, Totp.StepOf(Key, Totp.Code(Key, step + shift), now, after: 0));
        Assert.Null(Totp.StepOf(Key, Totp.Code(Key, step + 2), now, after: 0));
        Assert.Null(Totp.StepOf(Key, Totp.Code(Key, step - 2), now, after: 0));
        Assert.Null(Totp.StepOf(Key, Totp.Code(Key, step), now, after: step));
    }

    // RFC 4648, section 10, without padding.
    [Theory]
    [InlineData("", "")]
    [InlineData("f", "MY")]
    [InlineData("fo", "MZXQ")]
    [InlineData("foo", "MZXW6")]
    [InlineData("foob", "MZXW6YQ")]
    [InlineData("fooba", "MZXW6YTB")]
    [InlineData("foobar", "MZXW6YTBOI")]
    public void Base_32_is_that_of_the_standard(string text, string written) => Assert.Equal(written, Base32.Write(Encoding.ASCII.GetBytes(text)));

    [Property]
    public bool What_is_written_in_base_32_is_read_back(byte[] bytes) => Base32.Read(Base32.Write(bytes)).SequenceEqual(bytes);
}
