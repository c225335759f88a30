using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;

namespace Talaia.Access.SecondFactors;

/// <summary>One-time codes by the clock: RFC 6238 over RFC 4226, with SHA-1, steps of 30 seconds and six figures, which is what every program of codes knows.</summary>
internal static class Totp
{
    public const int KeyBytes = 20;

    /// <summary>Steps of 30 seconds since 1970.</summary>
    public static long StepAt(DateTimeOffset now) => now.ToUnixTimeSeconds() / 30;

    /// <param name="figures">6 in use; 8 in the vectors of the standard.</param>
    public static string Code(byte[] key, long step, int figures = 6)
    {
        Span<byte> counter = stackalloc byte[8];
        BinaryPrimitives.WriteInt64BigEndian(counter, step);
        Span<byte> mac = stackalloc byte[20];
#pragma warning disable CA5350 // The standard's HMAC-SHA-1, whose known weakness (collisions) does not bear on HMAC: RFC 6194 §3.3.
        HMACSHA1.HashData(key, counter, mac);
#pragma warning restore CA5350
        var offset = mac[^1] & 15;
        var number = BinaryPrimitives.ReadInt32BigEndian(mac[offset..]) & int.MaxValue;
        var modulus = (int)Math.Pow(10, figures);
        return (number % modulus).ToString(CultureInfo.InvariantCulture).PadLeft(figures, '0');
    }

    /// <summary>The step of which this is the code: the present one, the one before or the one after (RFC 6238 §5.2), later than the last that was taken.</summary>
    /// <returns>Null for a wrong or a used code.</returns>
    public static long? StepOf(byte[] key, string code, DateTimeOffset now, long after)
    {
        var given = System.Text.Encoding.UTF8.GetBytes(code);
        long? found = null;
        for (var step = StepAt(now) - 1; step <= StepAt(now) + 1; step++)
        {
            if (CryptographicOperations.FixedTimeEquals(given, System.Text.Encoding.UTF8.GetBytes(Code(key, step))) && step > after)
                found ??= step;
        }

        return found;
    }

    /// <summary>The address that a program of codes reads from the drawn code (the `otpauth` form that they all share).</summary>
    public static string Address(string key, string account) =>
        $"otpauth://totp/Talaia:{Uri.EscapeDataString(account)}?secret={key}&issuer=Talaia";
}
