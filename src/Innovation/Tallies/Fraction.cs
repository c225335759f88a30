using System.Globalization;
using System.Numerics;

namespace Talaia.Innovation.Tallies;

/// <summary>An exact rational number in lowest terms, its denominator positive. Counts that decide rest on it, so that no rounding makes or breaks a tie.</summary>
internal readonly struct Fraction : IComparable<Fraction>, IEquatable<Fraction>,
    IAdditionOperators<Fraction, Fraction, Fraction>, ISubtractionOperators<Fraction, Fraction, Fraction>, IMultiplyOperators<Fraction, Fraction, Fraction>, IDivisionOperators<Fraction, Fraction, Fraction>
{
    private readonly BigInteger _denominator;

    public Fraction(BigInteger numerator, BigInteger denominator)
    {
        if (denominator.IsZero)
            throw new DivideByZeroException();
        var divisor = BigInteger.GreatestCommonDivisor(numerator, denominator) * denominator.Sign;
        Numerator = numerator / divisor;
        _denominator = denominator / divisor;
    }

    public static Fraction Zero => default;

    public BigInteger Numerator { get; }

    public BigInteger Denominator => _denominator.IsZero ? BigInteger.One : _denominator;

    public static implicit operator Fraction(long value) => new(value, BigInteger.One);

    /// <summary>The decimal's exact value.</summary>
    public static implicit operator Fraction(decimal value)
    {
        Span<int> parts = stackalloc int[4];
        decimal.GetBits(value, parts);
        var numerator = (((BigInteger)(uint)parts[2] << 64) | ((BigInteger)(uint)parts[1] << 32)) | (uint)parts[0];
        return new Fraction(parts[3] < 0 ? -numerator : numerator, BigInteger.Pow(10, (parts[3] >> 16) & 0xFF));
    }

    public static Fraction operator +(Fraction a, Fraction b) => new((a.Numerator * b.Denominator) + (b.Numerator * a.Denominator), a.Denominator * b.Denominator);

    public static Fraction operator -(Fraction a, Fraction b) => new((a.Numerator * b.Denominator) - (b.Numerator * a.Denominator), a.Denominator * b.Denominator);

    public static Fraction operator *(Fraction a, Fraction b) => new(a.Numerator * b.Numerator, a.Denominator * b.Denominator);

    public static Fraction operator /(Fraction a, Fraction b) => new(a.Numerator * b.Denominator, a.Denominator * b.Numerator);

    public static bool operator ==(Fraction a, Fraction b) => a.Equals(b);

    public static bool operator !=(Fraction a, Fraction b) => !a.Equals(b);

    public static bool operator <(Fraction a, Fraction b) => a.CompareTo(b) < 0;

    public static bool operator >(Fraction a, Fraction b) => a.CompareTo(b) > 0;

    public static bool operator <=(Fraction a, Fraction b) => a.CompareTo(b) <= 0;

    public static bool operator >=(Fraction a, Fraction b) => a.CompareTo(b) >= 0;

    public static Fraction Min(Fraction a, Fraction b) => a <= b ? a : b;

    public int CompareTo(Fraction other) => (Numerator * other.Denominator).CompareTo(other.Numerator * Denominator);

    public bool Equals(Fraction other) => Numerator == other.Numerator && Denominator == other.Denominator;

    public override bool Equals(object? obj) => obj is Fraction other && Equals(other);

    public override int GetHashCode() => HashCode.Combine(Numerator, Denominator);

    /// <summary>The nearest double.</summary>
    public double ToDouble()
    {
        // Sixty-four significant bits of the quotient, then the power of two that was taken out.
        var shift = 64 - (int)(BigInteger.Abs(Numerator).GetBitLength() - Denominator.GetBitLength());
        var quotient = shift >= 0 ? (Numerator << shift) / Denominator : Numerator / (Denominator << -shift);
        return Math.ScaleB((double)quotient, -shift);
    }

    /// <summary>Rounded to ten places, for people and for JSON.</summary>
    public decimal ToDecimal()
    {
        var scaled = BigInteger.Divide((Numerator * 20_000_000_000L) + (Numerator.Sign * Denominator), 2 * Denominator);
        return decimal.Parse(((decimal)scaled / 10_000_000_000m).ToString("0.##########", CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);
    }

    public override string ToString() => Denominator.IsOne ? Numerator.ToString(CultureInfo.InvariantCulture) : $"{Numerator}/{Denominator}";
}
