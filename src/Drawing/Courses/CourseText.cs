using System.Globalization;

namespace Talaia.Drawing;

/// <summary>The words of a course.</summary>
/// <param name="Now">Name of the line of this run.</param>
/// <param name="Former">Name of the line of the run before.</param>
/// <param name="Forecast">What stands at the forecast: `previsió`.</param>
public sealed record CourseText(string Title, string Description, CultureInfo Culture, string Now, string Former, string Forecast) : FigureText(Title, Description, Culture);

/// <summary>What is drawn of one day.</summary>
/// <param name="Label">Under the axis; thinned where there is no room.</param>
/// <param name="Now">Share (0–1) reached at the day's end; null for days to come.</param>
/// <param name="Former">The same of the run before; null without one.</param>
public sealed record CoursePoint(string Label, double? Now, double? Former);

/// <summary>The expected share (0–1) at the end and the two ends of its interval.</summary>
public sealed record CourseEnd(double Expected, double Low, double High);
