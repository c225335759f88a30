using System.Collections.Frozen;

namespace Talaia.Access.Passwords;

/// <summary>The words of `common.txt`, in lower case.</summary>
internal static class CommonPasswords
{
    public static FrozenSet<string> All { get; } = Read();

    private static FrozenSet<string> Read()
    {
        using var stream = typeof(CommonPasswords).Assembly.GetManifestResourceStream("common-passwords.txt")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).ToFrozenSet();
    }
}
