namespace Talaia.Web.Statements;

/// <summary>A cookie that the site may leave, whose purpose and duration stand in the texts of this room.</summary>
/// <param name="Key">Of its texts; its name is `talaia.` and this.</param>
public sealed record LeftCookie(string Key)
{
    /// <summary>All there are; a test compares them with what the site really sets.</summary>
    public static readonly IReadOnlyList<LeftCookie> All = [new("person"), new("link"), new("half"), new("passkey"), new("form"), new("language"), new("said")];

    public string Name => "talaia." + Key;
}
