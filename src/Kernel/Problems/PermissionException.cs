namespace Talaia.Kernel.Problems;

/// <summary>Somebody tried an act that is not theirs to do. Nothing was written.</summary>
/// <param name="act">The act, as the audit log names it.</param>
public sealed class PermissionException(string act) : Exception($"«{act}» is not for this person. Nothing was changed.")
{
    public string Act { get; } = act;
}
