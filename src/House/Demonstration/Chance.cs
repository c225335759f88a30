using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace Talaia.House.Demonstration;

/// <summary>Numbers that look random and are the same on every machine and in every year: a hash (SHA-256) of what they are about.</summary>
internal static class Chance
{
    /// <summary>Uniform in [0, 1).</summary>
    public static double Uniform(string about) => Part(Hash(about), 0);

    /// <summary>About normal with mean 0 and deviation 1: the sum of four uniforms, centred and scaled (Irwin–Hall).</summary>
    public static double Normal(string about)
    {
        var hash = Hash(about);
        return (Part(hash, 0) + Part(hash, 1) + Part(hash, 2) + Part(hash, 3) - 2) * Math.Sqrt(3);
    }

    private static byte[] Hash(string about) => SHA256.HashData(Encoding.UTF8.GetBytes(about));

    private static double Part(byte[] hash, int index) =>
        (BinaryPrimitives.ReadUInt64LittleEndian(hash.AsSpan(index * 8)) >> 11) * (1.0 / (1UL << 53));
}
