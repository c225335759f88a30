using Talaia.Kernel.Problems;

namespace Talaia.Conference.Editions;

/// <summary>What is said when there is no conference in the year that was given.</summary>
internal static class UnknownEdition
{
    public static InputException Of(int year) =>
        new(new Problem("unknown-edition", $"There is no conference of {Edition.Text(year)}.", new Where(Cell: Edition.Text(year))));
}
