using Talaia.Kernel.Problems;

namespace Talaia.Web.Hosting;

/// <summary>A file that is looked at before it is taken: chosen in one form, and carried on in the next as base64 in the field `content`.</summary>
internal static class CarriedFile
{
    /// <exception cref="InputException">`no-file`: none was chosen.</exception>
    public static async Task<byte[]> ReadAsync(IFormCollection form, CancellationToken cancel)
    {
        if (form["content"].ToString() is { Length: > 0 } carried)
        {
            var bytes = new byte[carried.Length];
            return Convert.TryFromBase64String(carried, bytes, out var length) ? bytes[..length] : [];
        }

        if (form.Files["file"] is not { Length: > 0 } file)
            throw new InputException(new Problem("no-file", "Choose a file."));
        using var memory = new MemoryStream();
        await file.CopyToAsync(memory, cancel);
        return memory.ToArray();
    }
}
