namespace Talaia.Foresight.Emergence;

/// <summary>A term in the ranking of a cut-off.</summary>
/// <param name="Rank">1 for the first.</param>
/// <param name="Key">The folded form under which it was counted.</param>
/// <param name="Term">The form to print.</param>
/// <param name="Score">0–100, comparable between cut-offs and corpora: a hundred times the root of the chance that the method alone gives.</param>
/// <param name="Probability">0–1: chance that the share of documents at least doubles over the next windows, calibrated on earlier cut-offs of the corpus.</param>
/// <param name="Documents">Documents in all periods seen.</param>
/// <param name="Sources">Sources with a document in the recent window.</param>
/// <param name="Series">Documents in each period seen, oldest first.</param>
/// <param name="PValue">One-sided: how often chance alone shows such a rise of the last window over all before.</param>
/// <param name="FalseDiscovery">0–1: expected share of chance rises among all terms with so small a p-value (Benjamini–Hochberg); above 0.1 call nothing significant.</param>
/// <param name="Growth">Ratio of the share in the last window to that before it, shrunk towards 1 where documents are few.</param>
public sealed record EmergenceRow(
    int Rank, string Key, string Term, double Score, double Probability, int Documents, int Sources, IReadOnlyList<int> Series, double PValue, double FalseDiscovery, double Growth);
