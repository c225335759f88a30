using System.Buffers.Binary;

namespace Talaia.Consultation.Exports;

/// <summary>
/// Writes rows as SPSS's bytecodes: for eight units of eight bytes one code each (a small whole number, spaces, nothing, or «as it is») and then those that stand as
/// they are. A wide text that is mostly empty costs one byte for eight.
/// </summary>
internal sealed class SavRows(Stream stream)
{
    public const double Bias = 100;

    private const byte AsItIs = 253;
    private const byte Spaces = 254;
    private const byte Nothing = 255;

    private readonly byte[] _codes = new byte[8];
    private readonly byte[] _units = new byte[64];
    private int _count;
    private int _whole;

    public void Number(double? number)
    {
        if (number is not { } value || double.IsNaN(value))
            Code(Nothing);
        else if (value is >= -99 and <= 151 && value == Math.Floor(value))
            Code((byte)(value + Bias));
        else
            {
            Span<byte> unit = stackalloc byte[8];
            BinaryPrimitives.WriteDoubleLittleEndian(unit, value);
            Unit(unit);
        }
    }

    /// <summary>The bytes, filled with spaces to whole units.</summary>
    public void Text(ReadOnlySpan<byte> bytes, int octets)
    {
        Span<byte> unit = stackalloc byte[8];
        for (var i = 0; i < octets; i++)
        {
            unit.Fill((byte)' ');
            if (i * 8 < bytes.Length)
                bytes[(i * 8)..Math.Min(bytes.Length, (i + 1) * 8)].CopyTo(unit);
            if (unit.IndexOfAnyExcept((byte)' ') < 0)
                Code(Spaces);
            else
                Unit(unit);
        }
    }

    public void Flush()
    {
        if (_count == 0)
            return;
        Array.Clear(_codes, _count, 8 - _count);
        stream.Write(_codes);
        stream.Write(_units, 0, _whole * 8);
        (_count, _whole) = (0, 0);
    }

    private void Unit(ReadOnlySpan<byte> unit)
    {
        unit.CopyTo(_units.AsSpan(_whole++ * 8));
        Code(AsItIs);
    }

    private void Code(byte code)
    {
        _codes[_count++] = code;
        if (_count == 8)
            Flush();
    }
}
