namespace Talaia.Reports.Documents;

/// <summary>Citations that follow each other are written apart: ⁸ and ⁹ must not read as ⁸⁹.</summary>
internal static class Cites
{
    /// <param name="write">Writes one run; a run that has nothing to show is written as an empty text.</param>
    /// <param name="apart">What stands between two citations.</param>
    public static IEnumerable<string> Apart(RichText runs, Func<Inline, string> write, string apart)
    {
        Inline? before = null;
        foreach (var run in runs)
        {
            var written = write(run);
            if (written.Length == 0)
                continue;
            if (before is Cite && run is Cite)
                yield return apart;
            yield return written;
            before = run;
        }
    }
}
