using System.Globalization;

namespace Talaia.Drawing;

/// <summary>The words that every figure needs.</summary>
/// <param name="Title">What is shown: `Índex de necessitat per àmbit`.</param>
/// <param name="Description">The finding in one sentence.</param>
/// <param name="Culture">Formats the numbers that people read.</param>
public record FigureText(string Title, string Description, CultureInfo Culture);
