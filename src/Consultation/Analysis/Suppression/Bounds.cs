namespace Talaia.Consultation.Analysis.Suppression;

/// <summary>
/// What can be calculated of withheld cells: the least and the greatest each may be, given the sums and that no withheld cell is below 1 (cells without
/// anybody are published). Linear programs by the simplex method on one dense tableau with Bland's rule (New finite pivoting rules for the simplex method,
/// Mathematics of Operations Research 2, 1977), which never cycles; the true counts are a solution, so there always is one.
/// </summary>
internal sealed class Bounds
{
    private const double Tiny = 1e-9;

    private readonly List<double[]> _rows = [];
    private readonly List<int> _basis = [];
    private readonly int _columns;

    /// <param name="columns">Withheld cells.</param>
    /// <param name="equations">Of each the coefficients by column, and what they come to with every cell less 1.</param>
    public Bounds(int columns, IEnumerable<(double[] Coefficients, double Value)> equations)
    {
        _columns = columns;
        foreach (var (coefficients, value) in equations)
            Enter([.. coefficients, value]);
    }

    /// <returns>The least and the greatest value; the greatest may be infinite.</returns>
    public (double Least, double Most) Of(int column) => (1 + Optimum(column, -1), 1 + Optimum(column, 1));

    /// <summary>
    /// Takes in one equation at a time, keeping a basis with values ≥ 0: what it lacks is an artificial column of its own, driven out by pivots before the next.
    /// </summary>
    private void Enter(double[] row)
    {
        for (var i = 0; i < _rows.Count; i++)
            Subtract(row, _rows[i], row[_basis[i]]);
        if (row[^1] < 0)
            Scale(row, -1);
        while (true)
        {
            // The artificial column's value is row[^1]: lower it by the first column that can.
            var entering = Array.FindIndex(row, 0, _columns, value => value > Tiny);
            if (entering < 0)
                entering = Array.FindIndex(row, 0, _columns, value => value < -Tiny); // what is left can only be 0, and any column may say so
            if (entering < 0)
                return; // the equation follows from those before
            if (row[entering] < 0)
                Scale(row, -1);
            var leaving = Leaving(entering);
            var step = leaving < 0 ? double.PositiveInfinity : _rows[leaving][^1] / _rows[leaving][entering];
            if (row[^1] <= Tiny || row[^1] / row[entering] <= step + Tiny)
            {
                Scale(row, 1 / row[entering]);
                foreach (var other in _rows)
                    Subtract(other, row, other[entering]);
                _rows.Add(row);
                _basis.Add(entering);
                return;
            }

            Pivot(leaving, entering);
            Subtract(row, _rows[leaving], row[entering]);
        }
    }

    private double Optimum(int column, int direction)
    {
        while (true)
        {
            var basic = _basis.IndexOf(column);
            if (basic < 0 && direction < 0)
                return 0;
            var entering = basic < 0 ? column : Array.FindIndex(_rows[basic], 0, _columns, value => direction * value < -Tiny);
            if (basic >= 0 && entering == column)
                entering = Array.FindIndex(_rows[basic], column + 1, _columns - column - 1, value => direction * value < -Tiny);
            if (entering < 0)
                return _rows[basic][^1];
            var leaving = Leaving(entering);
            if (leaving < 0)
                return direction > 0 ? double.PositiveInfinity : _rows[basic][^1];
            Pivot(leaving, entering);
        }
    }

    /// <summary>The row that first reaches 0 when this column grows, of equals the one with the first basic column; −1 when none does.</summary>
    private int Leaving(int entering)
    {
        var (best, least) = (-1, double.PositiveInfinity);
        for (var i = 0; i < _rows.Count; i++)
        {
            if (_rows[i][entering] <= Tiny)
                continue;
            var ratio = _rows[i][^1] / _rows[i][entering];
            if (ratio < least - Tiny || (ratio < least + Tiny && _basis[i] < _basis[best]))
                (best, least) = (i, ratio);
        }

        return best;
    }

    private void Pivot(int leaving, int entering)
    {
        Scale(_rows[leaving], 1 / _rows[leaving][entering]);
        for (var i = 0; i < _rows.Count; i++)
        {
            if (i != leaving)
                Subtract(_rows[i], _rows[leaving], _rows[i][entering]);
        }

        _basis[leaving] = entering;
    }

    private static void Scale(double[] row, double factor)
    {
        for (var i = 0; i < row.Length; i++)
            row[i] *= factor;
    }

    private static void Subtract(double[] row, double[] other, double factor)
    {
        if (factor == 0)
            return;
        for (var i = 0; i < row.Length; i++)
            row[i] = Math.Abs(row[i] - (factor * other[i])) < Tiny ? 0 : row[i] - (factor * other[i]);
    }
}
