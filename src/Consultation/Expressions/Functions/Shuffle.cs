using System.Buffers.Binary;
using System.Numerics;
using System.Security.Cryptography;
using System.Text;
using Talaia.Consultation.Expressions.Values;

namespace Talaia.Consultation.Expressions.Functions;

/// <summary>
/// The order that ODK gives a list for a seed: Fisher–Yates from the inside out, over the minimal standard generator of Park and Miller
/// (Communications of the ACM 31, 1988). The same seed gives the same order in every client.
/// </summary>
internal static class Shuffle
{
    private const int Modulus = int.MaxValue;

    private const int Multiplier = 16_807;

    /// <summary>A text that is no number is hashed: the first eight bytes of its SHA-256; an empty one is 0.</summary>
    public static BigInteger Seed(Value value, TimeZoneInfo zone)
    {
        var number = value.Number(zone);
        if (double.IsNaN(number))
            return value.Text.Length == 0 ? 0 : BinaryPrimitives.ReadInt64BigEndian(SHA256.HashData(Encoding.UTF8.GetBytes(value.Text)));
        if (double.IsInfinity(number))
            return number > 0 ? long.MaxValue : long.MinValue;
        return new BigInteger(number); // drops the fraction
    }

    public static IReadOnlyList<T> Of<T>(IReadOnlyList<T> items, BigInteger seed)
    {
        var state = (long)BigInteger.Remainder(seed, Modulus);
        if (state <= 0)
            state += Modulus - 1;
        return Of(items, () =>
        {
            state = state * Multiplier % Modulus;
            return (state - 1) / (double)(Modulus - 1);
        });
    }

    public static IReadOnlyList<T> Of<T>(IReadOnlyList<T> items, Random chance) => Of(items, chance.NextDouble);

    private static T[] Of<T>(IReadOnlyList<T> items, Func<double> next)
    {
        var shuffled = new T[items.Count];
        for (var i = 0; i < shuffled.Length; i++)
        {
            var j = (int)Math.Floor(next() * (i + 1));
            shuffled[i] = shuffled[j];
            shuffled[j] = items[i];
        }

        return shuffled;
    }
}
