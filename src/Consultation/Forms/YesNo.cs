namespace Talaia.Consultation.Forms;

/// <summary>The words that XLSForm takes for yes and no.</summary>
public static class YesNo
{
    /// <returns>Null where the cell says something else: an expression, or nothing.</returns>
    public static bool? Of(string? cell) => cell switch
    {
        "yes" or "Yes" or "YES" or "true" or "True" or "TRUE" or "true()" => true,
        "no" or "No" or "NO" or "false" or "False" or "FALSE" or "false()" => false,
        _ => null,
    };
}
