namespace Talaia.Innovation.Gates;

/// <summary>The code by which a voter finds their ballot on the published list.</summary>
public static class Receipt
{
    // Crockford's base 32 (D. Crockford, Base 32): no letter that is taken for another.
    private const string Signs = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    /// <summary>The 64 bits of a ballot's key as 13 signs in three groups, such as `4T7K-0QZM-9X2VE`.</summary>
    public static string Of(long key)
    {
        Span<char> signs = stackalloc char[15];
        var (rest, place) = ((ulong)key, 14);
        for (var sign = 0; sign < 13; sign++)
        {
            signs[place--] = Signs[(int)(rest & 31)];
            rest >>= 5;
            if (place is 9 or 4)
                signs[place--] = '-';
        }

        return new string(signs);
    }
}
