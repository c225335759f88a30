namespace Talaia.Consultation.Analysis.SharedProblems;

/// <summary>The needs of municipalities, each element brought to mean 0 and deviation 1 over those that answered, so that all weigh alike.</summary>
/// <param name="Towns">Places of the municipalities that answered enough.</param>
/// <param name="Values">For each of them a value for each element, NaN where it did not answer.</param>
internal sealed record NeedProfiles(int[] Towns, double[][] Values)
{
    /// <summary>Of the elements a municipality must have answered this share to be compared.</summary>
    private const double Enough = 0.5;

    /// <param name="elements">For each element a value for each municipality, NaN where it did not answer.</param>
    public static NeedProfiles Of(double[][] elements)
    {
        var standard = Array.ConvertAll(elements, Standardised);
        int[] towns = elements.Length == 0 ? [] : [.. Enumerable.Range(0, elements[0].Length).Where(town => standard.Count(row => !double.IsNaN(row[town])) >= Math.Max(1, Enough * elements.Length))];
        return new NeedProfiles(towns, Array.ConvertAll(towns, town => Array.ConvertAll(standard, row => row[town])));
    }

    /// <summary>Root of the mean square of the differences over the elements that both answered; where they share none, that of strangers (√2).</summary>
    public double Distance(int one, int other)
    {
        var (sum, shared) = (0.0, 0);
        for (var element = 0; element < Values[one].Length; element++)
        {
            var away = Values[one][element] - Values[other][element];
            if (!double.IsNaN(away))
                (sum, shared) = (sum + (away * away), shared + 1);
        }

        return shared == 0 ? Math.Sqrt(2) : Math.Sqrt(sum / shared);
    }

    private static double[] Standardised(double[] row)
    {
        var known = row.Where(value => !double.IsNaN(value)).ToList();
        if (known.Count == 0)
            return row;
        var mean = known.Average();
        var deviation = Math.Sqrt(known.Average(value => (value - mean) * (value - mean)));
        return Array.ConvertAll(row, value => deviation == 0 ? value - mean : (value - mean) / deviation);
    }
}
